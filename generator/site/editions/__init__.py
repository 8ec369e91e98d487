"""The pages of an edition: front, chapters, texts, profiles."""
