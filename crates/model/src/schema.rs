use serde_json::{Value, json};

use crate::{SCHEMA_VERSION, Scan};

/// The JSON Schema of [`Scan`], the document that all reports and comparisons read.
pub fn scan_schema() -> Value {
    let mut schema = schemars::schema_for!(Scan).to_value();
    if let Value::Object(object) = &mut schema {
        object.insert("$id".to_owned(), json!(format!("urn:offenbar:scan:{SCHEMA_VERSION}")));
        object.insert("title".to_owned(), json!("offenbar scan"));
    }
    schema
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs};

    use super::*;

    /// `OFFENBAR_UPDATE_SCHEMA=1 cargo test -p offenbar-model` writes the file anew.
    #[test]
    fn the_committed_schema_is_that_of_the_code() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schema/scan.schema.json");
        let made = format!("{:#}\n", scan_schema());
        if env::var_os("OFFENBAR_UPDATE_SCHEMA").is_some() {
            fs::write(&path, &made).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap();
        assert!(
            committed == made,
            "schema/scan.schema.json is out of date: run this test with OFFENBAR_UPDATE_SCHEMA=1"
        );
    }
}
