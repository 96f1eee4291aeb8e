"""Why a formula does not speak about the figures of a relation: words around them say that they mean another thing."""
