//! Checks over a source repository: licence, REUSE, publiccode.yml, openness, upkeep.
