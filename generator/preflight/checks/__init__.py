"""One small function a check."""
