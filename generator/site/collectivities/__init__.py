"""One page a collectivity, with all that it offers."""
