"""The version of numcheck, in one place: read by the build, by `--version` and by the keys of the compiled packs."""

VERSION = "0.1.0"
"""Semantic version of the package; a change of it invalidates every compiled pack."""
