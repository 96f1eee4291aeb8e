"""The one exception that numcheck raises on purpose: misuse, with a line a user can act on."""


class NumcheckError(Exception):
    """Wrong usage, configuration, rule, fact or input file.

    The message is one line: what is wrong, where, and how to mend it. The command line prints it and exits with status 2.
    """
