"""Names of bodies that have been renamed, old and new, and whether the text tells the other name."""

from __future__ import annotations

from numcheck.link.scene import Found, Scene
from numcheck.link.subjects import is_subject
from numcheck.record import NamedTuple


class Renamed(NamedTuple):
    """A name of a renamed body: which of its names, and whether the text tells the other or the body acts under it."""

    found: Found
    old: bool
    glossed: bool
    acts: bool

    @property
    def status(self) -> str:
        """The status of its claim: `old` or `new`, then how the name stands."""
        return ("old" if self.old else "new") + (":glossed" if self.glossed else ":acts" if self.acts else "")


def renamed(scene: Scene) -> list[Renamed]:
    """The names of renamed bodies, the first of each, with whether the text anywhere tells their other name.

    Old acronyms are left alone: too many bodies share them.
    """
    result: dict[str, Renamed] = {}
    glossed: set[str] = set()
    for found in scene.found:
        for renaming in scene.facts.renamed(found.entity):
            old, new = found.printed in renaming.old, found.printed in renaming.new
            if not (old or new) or (old and (found.printed.isupper() or _goes_on(scene, found))):
                continue
            result.setdefault(f"{found.entity} {old}", Renamed(found, old, False, is_subject(scene, found)))
            others = renaming.old if new else renaming.new
            if _gloss(scene, found, others) or (new and _contrasted(scene, found, others)):
                glossed.add(found.entity)
    return [item._replace(glossed=item.found.entity in glossed) for item in result.values()]


def _contrasted(scene: Scene, found: Found, others: tuple[str, ...]) -> bool:
    """Whether the sentence has the old name too (« il a racheté Twitter ; X a perdu des annonceurs »)."""
    same = scene.between(*scene.bounds(found.first))
    return any(item.entity == found.entity and item.printed in others for item in same)


def _goes_on(scene: Scene, found: Found) -> bool:
    """Whether a name goes on with words that make it another's (« Front national de libération »)."""
    index, of = found.last, scene.lexicon.words("of_words")
    if index + 1 >= len(scene.words) or scene.words[index] not in of:
        return False
    return index + 1 not in scene.begins and not scene.dates_between(index + 1, index + 2)


def _gloss(scene: Scene, found: Found, others: tuple[str, ...]) -> bool:
    """Whether a gloss stands beside a name (« X (ex-Twitter) », « Swaziland, devenu Eswatini »)."""
    words = scene.lexicon.phrases("rename_glosses")
    window = range(max(0, found.first - 4), min(len(scene.words), found.last + 5))
    if any(words.match(scene.words, index) for index in window):
        return True
    near = scene.text(max(0, found.first - 4), min(len(scene.words), found.last + 5))
    return any(other in near for other in others)
