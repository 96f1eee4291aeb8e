"""Elections and votes: what the figures of a house, of two sides and of a majority must be to one another."""
