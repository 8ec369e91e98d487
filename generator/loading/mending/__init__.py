"""How what an editor wrote by mistake is written right, when that leaves no choice; and what is near it otherwise."""
