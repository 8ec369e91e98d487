"""Lets ``python -m generator`` do what the command ``cites`` does."""

from generator.commands.cli import main

main()
