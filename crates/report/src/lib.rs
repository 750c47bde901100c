//! One small renderer per output format.
