"""Checks against dated facts: offices, ages, amounts, events, names."""
