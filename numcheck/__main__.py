"""Lets `python -m numcheck` stand for the `numcheck` command."""

from numcheck.cli import script

if __name__ == "__main__":
    script()
