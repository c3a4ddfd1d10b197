"""What confidential advisers see."""
