"""What surrounds every page: menus, head, neighbours, policy."""
