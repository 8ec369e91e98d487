"""The book: its chapters as HTML, then the engine that lays them out."""
