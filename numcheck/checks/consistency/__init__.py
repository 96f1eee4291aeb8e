"""The document against itself: its title, and what it says twice."""
