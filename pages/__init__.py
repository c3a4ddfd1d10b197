"""What people see; a page reads from top to bottom as its screen does."""
