//! Machine-readable descriptions of interfaces: parsed, not only named.

use offenbar_model::{CheckResult, Message};

use crate::deps::Scope;
use crate::openness::facts::{Facts, at, file, is_foreign, is_test};
use crate::publiccode::yaml::{self, Node};
use crate::{Entry, Snapshot};

/// A language of interface descriptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ApiKind {
    /// OpenAPI 3 or Swagger 2.
    OpenApi,
    /// AsyncAPI.
    AsyncApi,
    /// GraphQL schema.
    GraphQl,
    /// WSDL.
    Wsdl,
    /// XML Schema.
    Xsd,
    /// Protocol Buffers.
    Protobuf,
}

impl ApiKind {
    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            ApiKind::OpenApi => "OpenAPI",
            ApiKind::AsyncApi => "AsyncAPI",
            ApiKind::GraphQl => "GraphQL",
            ApiKind::Wsdl => "WSDL",
            ApiKind::Xsd => "XML Schema",
            ApiKind::Protobuf => "Protocol Buffers",
        }
    }
}

/// A description of an interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Api {
    /// Its language.
    pub kind: ApiKind,
    /// The version of that language, where the file names it.
    pub version: String,
    /// What is missing or wrong: ends of keys in the catalogues, with lines.
    pub faults: Vec<(&'static str, u32)>,
}

/// Larger descriptions are not parsed.
const LARGEST: u64 = 4 << 20;

/// Reads a file as a description of an interface, if it is one.
pub fn describe(snapshot: &Snapshot, entry: &Entry) -> Option<Api> {
    if !entry.is_file() || entry.size? > LARGEST {
        return None;
    }
    let plain = |kind| Some(Api { kind, version: String::new(), faults: Vec::new() });
    let text = || snapshot.text(&entry.path);
    match entry.extension().as_str() {
        "yaml" | "yml" | "json" => {
            let text = text()?;
            // Most YAML is something else: look before parsing.
            let head = &text[..text.floor_char_boundary(4096)];
            if !["openapi", "swagger", "asyncapi"].iter().any(|word| head.contains(word)) {
                return None;
            }
            described(&text)
        }
        "graphql" | "graphqls" | "gql" => {
            let text = text()?;
            let schema = text.lines().any(|line| {
                let line = line.trim_start();
                line.starts_with("type ")
                    || line.starts_with("schema ")
                    || line.starts_with("extend type")
            });
            schema.then_some(())?;
            plain(ApiKind::GraphQl)
        }
        "wsdl" => plain(ApiKind::Wsdl),
        "xsd" => plain(ApiKind::Xsd),
        "proto" => {
            let text = text()?;
            text.lines().any(|line| line.trim_start().starts_with("service ")).then_some(())?;
            plain(ApiKind::Protobuf)
        }
        _ => None,
    }
}

/// OpenAPI, Swagger or AsyncAPI; JSON is YAML.
fn described(text: &str) -> Option<Api> {
    let root = yaml::first(text)?;
    let (kind, marker) = if let Some(node) = root.get("openapi").or_else(|| root.get("swagger")) {
        (ApiKind::OpenApi, node)
    } else {
        (ApiKind::AsyncApi, root.get("asyncapi")?)
    };
    let version = marker.text()?.to_owned();
    // A settings file may have a key of that name; a version tells.
    if !version.chars().next()?.is_ascii_digit() {
        return None;
    }
    let mut faults = Vec::new();
    let info = root.get("info");
    let substance: &[&str] = match kind {
        ApiKind::AsyncApi => &["channels"],
        _ => &["paths", "webhooks", "components"],
    };
    let describes = substance.iter().any(|key| root.get(key).is_some());
    // A part that a build puts together with others.
    if info.is_none() && !describes {
        return None;
    }
    let filled = |key: &str| {
        info.and_then(|info| info.get(key))
            .is_some_and(|node| node.text().is_some_and(|text| !text.is_empty()))
    };
    let line = info.map_or(1, |info| info.line);
    for (key, fault) in [("title", "no-title"), ("version", "no-version")] {
        if !filled(key) {
            faults.push((fault, line));
        }
    }
    if !describes {
        faults.push(("no-paths", marker.line));
    }
    operations(&root, &mut faults);
    Some(Api { kind, version, faults })
}

/// An operation without any answer is not described.
fn operations(root: &Node, faults: &mut Vec<(&'static str, u32)>) {
    const METHODS: [&str; 8] =
        ["get", "put", "post", "delete", "patch", "options", "head", "trace"];
    for (_, path) in root.get("paths").map(Node::pairs).unwrap_or_default() {
        for (method, operation) in path.pairs() {
            let is_method = method.text().is_some_and(|text| METHODS.contains(&text));
            if is_method && operation.get("responses").is_none() && faults.len() < 20 {
                faults.push(("no-responses", method.line));
            }
        }
    }
}

/// Frameworks that serve pages as well: only addresses below `/api` show that programs are answered.
const FOR_PAGES: [&str; 6] = [
    "express",
    "koa",
    "hono",
    "axum",
    "actix-web",
    "org.springframework.boot:spring-boot-starter-web",
];

/// Frameworks whose programs answer other programs.
const FRAMEWORKS: [&str; 18] = [
    "express",
    "fastify",
    "@nestjs/core",
    "koa",
    "hono",
    "fastapi",
    "flask-restful",
    "djangorestframework",
    "org.springframework.boot:spring-boot-starter-web",
    "org.springframework.boot:spring-boot-starter-webflux",
    "io.quarkus:quarkus-rest",
    "io.quarkus:quarkus-resteasy",
    "io.micronaut:micronaut-http-server",
    "axum",
    "actix-web",
    "github.com/gin-gonic/gin",
    "github.com/labstack/echo/v4",
    "slim/slim",
];

pub(super) fn check(facts: &Facts, result: &mut CheckResult) {
    for entry in facts.snapshot.entries() {
        if is_foreign(&entry.path) || is_test(&entry.path) {
            continue;
        }
        let Some(api) = describe(facts.snapshot, entry) else { continue };
        let message = |id: &str| {
            Message::new(id)
                .with("kind", format!("{} {}", api.kind.name(), api.version).trim())
                .with("path", entry.path.as_str())
        };
        if api.faults.is_empty() {
            result.pass(message("repo-api-described"), vec![file(&entry.path)]);
        }
        for (fault, line) in &api.faults {
            let question = Message::new("repo-ask-api-fault");
            result.ask(
                message(&format!("repo-api-{fault}")),
                question,
                vec![at(&entry.path, *line)],
            );
        }
    }
    if !result.findings.is_empty() || !result.evidence.is_empty() {
        return;
    }
    let routes = facts.sweep().seen("repo.openapi#routes").next().is_some();
    // What builds or tests the software does not answer others.
    let framework = facts.inventory().direct().find(|(package, path)| {
        FRAMEWORKS.contains(&package.name.as_str())
            && package.scope == Scope::Runtime
            && (routes || !FOR_PAGES.contains(&package.name.as_str()))
            && !is_foreign(path)
            && !is_test(path)
    });
    if let Some((package, path)) = framework {
        let message = Message::new("repo-api-undescribed").with("package", package.name.as_str());
        result.ask(message, Message::new("repo-ask-api"), vec![at(path, package.line)]);
    }
}
