//! From a URL or a folder to pages and exchanges: frontier, robots.txt, sitemaps, politeness, limits, evidence.
