"""Side-by-side measurements. Each prints JSON; compare only numbers of one run."""
