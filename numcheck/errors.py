"""The one exception that numcheck raises on purpose: misuse, with a line a user can act on."""

import re

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")  # no-break spaces stay


class NumcheckError(Exception):
    """Wrong usage, configuration, rule, fact or input file.

    The message is one line: what is wrong, where, and how to mend it. The command line prints it in the run's language
    (`french` is the same line in French, where there is one) and exits with status 2.
    """

    def __init__(self, message: str, french: str = "") -> None:
        super().__init__(message)
        self.french = french or message

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        return type(self), (str(self), self.french)

    def line(self, language: str) -> str:
        """The message in a language, on one line."""
        return _BLANKS.sub(" ", self.french if language == "fr" else str(self)).strip(" ")


class Refusal(ValueError):  # noqa: N818, it is told and never caught by name
    """Why a value that somebody wrote is not right, in English and French; whoever knows its place tells it."""

    def __init__(self, message: str, french: str) -> None:
        super().__init__(message)
        self.french = french
