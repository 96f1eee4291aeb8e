"""The work of a run on one file or on many: what is loaded once, and the analysis of each file."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from numcheck.commands.console import internal_error
from numcheck.commands.files import STDIN
from numcheck.commands.plans import Plans
from numcheck.errors import NumcheckError
from numcheck.messages import say
from numcheck.readers import READERS, read_bytes, read_file
from numcheck.record import NamedTuple
from numcheck.report import Failure, Report, RuleInfo

if TYPE_CHECKING:
    from numcheck.analysis import Analysis
    from numcheck.commands.kept import Kept
    from numcheck.document import Document
    from numcheck.facts.store import FactStore
    from numcheck.settings import Settings
    from numcheck.silence.accepts import Accept


class Work(NamedTuple):
    """What every file of a run is checked with; not `whole` leaves out of its results what no report of it shows."""

    settings: Settings
    plans: Plans
    facts: FactStore
    language: str
    stdin_name: str
    accepts: tuple[Accept, ...] = ()
    whole: bool = True
    kept: Kept | None = None

    @classmethod
    def prepare(cls, settings: Settings, language: str, stdin_name: str) -> Work:
        """Load rules and facts; NumcheckError when one of them, or the date, is wrong."""
        from numcheck import facts, packs

        plans = Plans(packs.every([Path(path) for path in settings.rules]), settings)
        store = facts.load([Path(path) for path in settings.facts])
        accepts = _accepts(settings.accept)
        return cls(settings, plans, store, language, stdin_name, accepts)

    def for_many(self, whole: bool, cached: bool) -> Work:
        """The same work where there are many files: no more is held of each than is shown, and results are kept."""
        from numcheck.commands.kept import opened

        kept = opened(self.settings, self.language, self.accepts, whole) if cached else None
        return self._replace(whole=whole, kept=kept)

    def rule_info(self, described: bool) -> tuple[RuleInfo, ...]:
        """The rules of the run, as reports show them; what they are about only where a report shows it."""
        from numcheck.packs import abouts

        texts = abouts([Path(path) for path in self.settings.rules]) if described else {}
        return tuple(
            RuleInfo(rule.id, rule.level, " ".join(texts.get(rule.id, {}).get(self.language, "").split()), rule.link)
            for rule in self.plans.usual.rules
        )


def analyse(work: Work, path: Path | NumcheckError) -> Analysis | Failure:
    """The analysis of one file, or why there is none."""
    if isinstance(path, NumcheckError):
        return Failure("", path.line(work.language))
    try:
        return _check(work, path)
    except NumcheckError as error:
        return Failure(str(path), error.line(work.language))
    except Exception as error:  # noqa: BLE001, an unforeseen slip of ours costs that one file only
        return Failure(str(path), internal_error(error, path).line(work.language))


def run_all(work: Work, paths: Sequence[Path | NumcheckError], jobs: int) -> Iterator[Analysis | Failure]:
    """The analyses of many files in the order of the paths; what has to be checked is shared by several processes."""
    if jobs < 2:
        yield from (recalled(work, path) or analyse(work, path) for path in paths)
        return
    known = [recalled(work, path) for path in paths]
    new = [path for path, analysis in zip(paths, known, strict=True) if analysis is None]
    results = _shared(work, new, min(jobs, len(new)))
    yield from (analysis or next(results) for analysis in known)


def _shared(work: Work, paths: Sequence[Path | NumcheckError], jobs: int) -> Iterator[Analysis | Failure]:
    if not paths:
        return
    from concurrent.futures import ProcessPoolExecutor

    started = (work.settings, work.language, work.stdin_name, work.whole, work.kept)
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=started) as pool:
        yield from pool.map(_analyse_here, paths, chunksize=max(1, min(16, len(paths) // (4 * jobs))))


_here: list[Work] = []  # in a worker process: what it was started with


def _start(settings: Settings, language: str, stdin_name: str, whole: bool, kept: Kept | None) -> None:
    _here[:] = [Work.prepare(settings, language, stdin_name)._replace(whole=whole, kept=kept)]


def _analyse_here(path: Path | NumcheckError) -> Analysis | Failure:
    return analyse(_here[0], path)


def recalled(work: Work, path: Path | NumcheckError) -> Analysis | None:
    """What a file gave in an earlier run, when nothing has changed since."""
    data = _content(work, path)
    return work.kept.find(cast("Path", path), work.kept.key(cast("Path", path), data)) if work.kept and data else None


def _content(work: Work, path: Path | NumcheckError) -> bytes | None:
    """The bytes of a file of which results are kept."""
    if work.kept is None or isinstance(path, NumcheckError) or path.suffix.lower() not in READERS:
        return None
    try:
        return path.read_bytes()
    except OSError:
        return None


def _check(work: Work, path: Path) -> Analysis:
    data = _content(work, path)
    if work.kept is None or data is None:
        return _checked(work, path, read_document(path, work.stdin_name))
    analysis = _checked(work, path, read_bytes(data, str(path)))
    work.kept.keep(path, work.kept.key(path, data), analysis)
    return analysis


def _checked(work: Work, path: Path, document: Document) -> Analysis:
    from numcheck.pipeline import check_document

    plan = work.plans.of(path if str(path) != STDIN else Path(work.stdin_name))
    analysis = check_document(
        document,
        rules=plan.rules,
        facts=work.facts,
        date=plan.date,
        language=work.language,
        accepts=work.accepts,
    )
    if work.whole:
        return analysis
    from numcheck.commands.kept import light

    return light(analysis)


def read_document(path: Path, stdin_name: str) -> Document:
    """The document in a file, or in standard input for `-`; NumcheckError when it cannot be read."""
    if str(path) != STDIN:
        return read_file(path)
    return read_bytes(sys.stdin.buffer.read(), stdin_name)


def unused_accepts(work: Work, report: Report) -> Iterator[str]:
    """A line for each accepted finding that no file has any more."""
    if work.accepts:
        from numcheck.silence.accepts import unused_accepts as unused

        answered = [one.finding for analysis in report.analyses for one in analysis.suppressed]
        silenced = {(finding.rule, finding.fingerprint) for finding in answered}
        for accept in unused(work.accepts, silenced):
            yield say("accept.unused", work.language, place=accept.place, rule=accept.rule)


def _accepts(paths: tuple[str, ...]) -> tuple[Accept, ...]:
    if not paths:
        return ()
    from numcheck.silence.accepts import read_accepts

    return tuple(accept for path in paths for accept in read_accepts(Path(path)))
