"""Lets `python -m numcheck` stand for the `numcheck` command."""

import sys

from numcheck.cli import main

if __name__ == "__main__":
    sys.exit(main())
