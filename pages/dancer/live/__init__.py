"""Her phone at the table: it looks like every other, and changes by itself."""
