# Schwellen
standard-fail-on-invalid = „{ $given }“ ist keine Schwelle. Verwenden Sie error, warning, score<80 oder criterion.6<90.
standard-profile-unknown = Das Profil „{ $given }“ gibt es nicht. Verwenden Sie bund, land, kommune, vendor oder oss.
