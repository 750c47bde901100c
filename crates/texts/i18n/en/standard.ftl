# Thresholds
standard-fail-on-invalid = “{ $given }” is no threshold. Use error, warning, score<80 or criterion.6<90.
standard-profile-unknown = There is no profile “{ $given }”. Use bund, land, kommune, vendor or oss.
