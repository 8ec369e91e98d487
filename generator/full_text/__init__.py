"""The full-text search: the only room that knows Pagefind."""
