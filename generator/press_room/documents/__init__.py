"""The release and the press kit of an edition, made of its facts and texts."""
