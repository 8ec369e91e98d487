"""The pages of départements."""
