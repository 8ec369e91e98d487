"""Lets ``python -m generator`` do what the command ``cites`` does."""

from generator.cli import main

main()
