"""Which figures a relation may be about: those that its words name, further ones, those that it does not print."""
