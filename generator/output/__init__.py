"""The folder that readers see: never edited, exchanged in one step for another that was made beside it."""
