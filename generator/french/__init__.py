"""French for every output: numbers, dates, agreement, spaces."""
