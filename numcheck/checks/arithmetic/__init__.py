"""Checks of figures against figures: the relations that a text prints, its lists, tables and limits."""
