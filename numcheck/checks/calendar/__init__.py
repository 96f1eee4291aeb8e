"""Checks of dates, times, durations and ages against the calendar and against each other."""
