# Used by the test of the catalogues only.
texts-probe = Probe: { $text }
    .attribute = Ein Attribut
