"""Numbers worked out from the yearbook: pure functions of frozen values, nothing typed by hand."""
