"""The one exception that numcheck raises on purpose: misuse, with a line a user can act on."""


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
        return " ".join((self.french if language == "fr" else str(self)).split())
