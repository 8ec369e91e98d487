"""The commands that change what readers see."""
