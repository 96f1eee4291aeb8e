"""Arithmetic that is written out with its signs: found, read as trees, computed, held against its result."""
