"""What a person types about findings: to have them, to have them explained, to have them mended."""
