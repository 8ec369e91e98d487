"""What is wrong, where, and how a person is told: findings, stops, and their French."""
