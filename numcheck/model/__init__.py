"""The values that flow from stage to stage: mentions, relations, claims, outcomes, findings."""

from numcheck.model.claim import Claim, Relation, Verdict
from numcheck.model.finding import LEVELS, Finding, Level, Location, Outcome, Related, Suppression
from numcheck.model.mention import Days, Fields, Kind, Mention, Reading

__all__ = [
    "LEVELS",
    "Claim",
    "Days",
    "Fields",
    "Finding",
    "Kind",
    "Level",
    "Location",
    "Mention",
    "Outcome",
    "Reading",
    "Related",
    "Relation",
    "Suppression",
    "Verdict",
]
