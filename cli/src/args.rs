//! The arguments. Their help texts are in the catalogues; see [`crate::commands`].

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "offenbar", version, propagate_version = true, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    #[arg(long, global = true, value_name = "de|en")]
    pub lang: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Page(PageArguments),
}

#[derive(Debug, clap::Args)]
pub(crate) struct PageArguments {
    #[arg(required = true, value_name = "FILE|URL|-")]
    pub pages: Vec<String>,
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    #[arg(long = "map", value_name = "URL_PREFIX=DIR")]
    pub maps: Vec<String>,
    #[arg(long = "rule", value_name = "RULE")]
    pub rules: Vec<String>,
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
}
