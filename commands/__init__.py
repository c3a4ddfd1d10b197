"""What `manage.py` can do, a module for each of those who use it."""
