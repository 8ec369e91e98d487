"""What the workshop writes: the editors' own files, each in one step, never over what somebody else wrote meanwhile."""
