"""What an edition still lacks, and how much of it is done: for who makes the next one."""
