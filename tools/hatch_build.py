"""Build hook: puts the rules into a wheel, and leaves an editable install to find them in the checkout.

The same mapping written as `force-include` in pyproject.toml would also be copied by an editable install,
which would then go on reading the copy after the rules had been edited.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RulesHook(BuildHookInterface[Any]):
    """Adds `rules/` to standard wheels as `numcheck/rules`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Extend the files of a wheel; `version` is "standard" or "editable"."""
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"]["rules"] = "numcheck/rules"
