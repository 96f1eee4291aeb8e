"""Checks of how numbers are written: separators, scale words, house style."""
