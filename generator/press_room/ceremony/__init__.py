"""What whoever holds the ceremony prints: certificates, name badges, running order, list of names, mail merge."""
