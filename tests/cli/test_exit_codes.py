"""How every kind of run ends: status, standard output, and one line on standard error for what did not work."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck import pipeline
from numcheck.cli import main
from tests.cli.conftest import Run

Runner = Callable[..., Run]

FILES: dict[str, bytes] = {
    "right.md": b"Il y a 12 lits.",
    "wrong.md": b"Il y a 12!! lits.",
    "doubtful.md": b"Il y a 12?? lits et 3~~ tables.",
    "plain.md": "Rien à compter.".encode(),
    "-x.md": b"12!!",
    "empty.md": b"",
    "bom.md": "\ufeffIl y a 12 lits.".encode(),
    "binary.md": b"\x89PNG\r\n\x1a\n\0\0\0",
    "latin.md": "Il y a 12 é.".encode("latin-1"),
    "letter.odt": b"x",
    "folder/wrong.txt": b"12!!",
    "folder/.hidden/wrong.md": b"12!!",
    "folder/image.png": b"\0",
    "nothing/image.png": b"\0",
    "thirteen.md": b"13",
    "bad.toml": b"selct = []",
    "broken.toml": b"= [",
    "own/rules.yaml": b"- {id: x-own, check: calendr}\n",
}


@pytest.fixture
def files(desk: Path) -> Path:
    """The files that the runs below name."""
    for name, data in FILES.items():
        (desk / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / name).write_bytes(data)
    (desk / "piped").mkdir()
    (desk / "piped" / "right.md").write_bytes(FILES["right.md"])
    os.mkfifo(desk / "piped" / "pipe.md")
    return desk


RUNS = [
    # arguments, status, in standard output, in standard error
    ("check right.md", 0, "1 fichier : aucune contradiction", ""),
    ("check wrong.md", 1, "wrong.md:1:8: erreur cal-impossible-date", ""),
    ("check wrong.md right.md", 1, "2 fichiers : 1 erreur", ""),
    ("check doubtful.md", 0, "1 avertissement, 1 note", ""),
    ("check doubtful.md --fail-level warning", 1, "1 avertissement, 1 note", ""),
    ("check doubtful.md --fail-level note", 1, "1 avertissement, 1 note", ""),
    ("check doubtful.md --min-level error --fail-level warning", 1, "aucun constat à montrer", ""),
    ("check doubtful.md --min-level warning", 0, "1 fichier : 1 avertissement\n", ""),
    ("check wrong.md --fail-level never", 0, "1 erreur", ""),
    ("check wrong.md --exit-zero", 0, "1 erreur", ""),
    ("check wrong.md absent.md --exit-zero", 2, "1 erreur", "absent.md : fichier"),
    ("check wrong.md --select x-other --extend-select cal", 2, "", "règle inconnue « x-other »"),
    ("check wrong.md --extend-select cal-imposible-date", 2, "", "vouliez-vous dire « cal-impossible-date » ?"),
    ("check folder right.md --show-files", 0, "folder/wrong.txt\nright.md\n", ""),
    ("check absent.md right.md --show-files", 2, "right.md\n", "absent.md : fichier ou dossier introuvable"),
    ("check right.md --exclude right.md --show-files", 2, "", "tous sont exclus"),
    ("check wrong.md --ignore cal", 0, "aucune contradiction", ""),
    ("check wrong.md --format json", 1, '"version": 1', ""),
    ("check wrong.md --lang en", 1, "wrong.md:1:8: error cal-impossible-date\n  12 (en)", ""),
    ("check plain.md", 0, "1 fichier : aucun chiffre ni date", ""),
    ("check empty.md", 0, "aucun chiffre ni date", ""),
    ("check bom.md", 0, "aucune contradiction", ""),
    ("check folder", 1, "folder/wrong.txt:1:1: erreur", ""),
    ("check fold*/*.txt", 1, "folder/wrong.txt:1:1: erreur", ""),
    ("check **/wrong.txt folder", 1, "1 fichier : 1 erreur", ""),
    ("check right.m? wrong.[md]*", 1, "2 fichiers : 1 erreur", ""),
    ("check fold*/*.png", 2, "1 fichier non lu", "aucun fichier à vérifier ne répond à fold*/*.png"),
    ("check folder folder/wrong.txt", 1, "1 fichier : 1 erreur", ""),
    ("check absent.md", 2, "1 fichier non lu", "absent.md : fichier ou dossier introuvable"),
    ("check absent.md --lang en", 2, "1 file not read", "absent.md: no such file or folder"),
    ("check right.md absent.md", 2, "1 fichier, 1 fichier non lu : aucune contradiction", "absent.md : fichier"),
    ("check wrong.md absent.md", 2, "1 erreur", "absent.md : fichier ou dossier introuvable"),
    ("check binary.md", 2, "1 fichier non lu", "binary.md"),
    ("check latin.md", 2, "1 fichier non lu", "UTF-8"),
    ("check letter.odt", 2, "1 fichier non lu", "letter.odt"),
    ("check nothing", 2, "1 fichier non lu", "aucun fichier à vérifier dans nothing"),
    ("check right.md --exclude right.md", 2, "", "aucun fichier à vérifier : tous sont exclus"),
    ("check thirteen.md wrong.md", 2, "1 erreur", "thirteen.md : erreur interne (ZeroDivisionError: thirteen)"),
    ("check right.md --output json:absent/report.json", 2, "aucune contradiction", "impossible d’écrire"),
    ("check right.md --output json:folder", 2, "aucune contradiction", "folder : impossible d’écrire"),
    ("check right.md --output json", 2, "", "écrivez FORMAT:FICHIER"),
    ("check right.md --output jsn:x", 2, "", "vouliez-vous dire « json » ?"),
    ("check right.md --format jsn", 2, "", "format inconnu « jsn » ; vouliez-vous dire « json » ?"),
    ("check right.md --date hier", 2, "", "« hier » n’est pas une date"),
    ("check right.md --date 2024-02-30", 2, "", "« 2024-02-30 » n’est pas une date"),
    ("check right.md --select cal-imposible-date", 2, "", "vouliez-vous dire « cal-impossible-date » ?"),
    ("check right.md --rules absent", 2, "", "absent : fichier ou dossier de règles introuvable"),
    ("check right.md --rules own", 2, "", "own/rules.yaml:1:15 : type de contrôle inconnu « calendr » ; vouliez-vous"),
    ("check right.md --config absent.toml", 2, "", "absent.toml : illisible"),
    ("check right.md --config bad.toml", 2, "", "clé inconnue « selct » ; vouliez-vous dire « select » ?"),
    ("check right.md --config broken.toml", 2, "", "broken.toml:1:1 : TOML incorrect"),
    ("check --fail-levle note", 2, "", "option inconnue --fail-levle ; vouliez-vous dire « --fail-level » ?"),
    ("check --fail-level fatal", 2, "", "--fail-level : « fatal » n’est pas possible"),
    ("check --jobs two", 2, "", "--jobs : valeur refusée « two »"),
    ("check --jobs 0", 2, "", "--jobs : valeur refusée « 0 »"),
    ("check --date", 2, "", "--date : il manque une valeur"),
    ("check --config a --isolated", 2, "", "numcheck : --isolated ne va pas avec --config"),
    ("check right.md --date 2024 wrong.md", 1, "2 fichiers : 1 erreur", ""),
    ("rule cal-impossible-date cal", 2, "", "« cal » est de trop"),
    ("check piped", 0, "1 fichier : aucune contradiction", ""),
    ("chekc", 2, "", "commande inconnue « chekc » ; vouliez-vous dire « check » ?"),
    ("right.md --date 2024", 2, "", "commande inconnue « right.md » ; vouliez-vous dire « check right.md » ?"),
    ("check -- -x.md right.md", 1, "-x.md:1:1: erreur", ""),
    ("check right.md -- -x.md --date", 2, "1 fichier non lu", "--date : fichier ou dossier introuvable"),
    ("check right.md --", 0, "1 fichier : aucune contradiction", ""),
    ("help", 0, "numcheck COMMANDE", ""),
    ("--verbose", 2, "", "option inconnue --verbose"),
    ("rule", 2, "", "il manque : ID"),
    ("rule cal-imposible-date", 2, "", "vouliez-vous dire « cal-impossible-date » ?"),
    ("rules", 0, "cal-impossible-date  erreur  Un jour qui n’existe pas\n", ""),
    ("rule cal-impossible-date", 0, "  le [[31 avril]]  (2024)", ""),
    ("rule cal-impossible-date --lang en", 0, "A day that does not exist. And nothing more.", ""),
    ("config", 0, "aucun fichier de configuration", ""),
    ("config --config bad.toml", 2, "", "clé inconnue"),
    ("init", 0, "numcheck.toml écrit", ""),
    ("--version", 0, "numcheck ", ""),
    ("--help", 0, "numcheck COMMANDE", ""),
    ("", 0, "numcheck COMMANDE", ""),
    ("--lang en", 0, "numcheck COMMAND", ""),
    ("--lang en check wrong.md", 1, "wrong.md:1:8: error", ""),
    ("--lang=en check wrong.md", 1, "wrong.md:1:8: error", ""),
    ("--lang", 0, "numcheck COMMANDE", ""),
    ("check --help", 0, "usage: numcheck check", ""),
    ("check --help --lang en", 0, "files or folders", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "status", "out", "err"), RUNS)
def test_a_run_ends(line: str, status: int, out: str, err: str, files: Path, run: Runner) -> None:
    done = run(line)
    assert done.status == status
    assert out in done.out
    assert err in done.err
    assert bool(done.err) == (status == 2), "one line about what did not work, and only then"
    assert done.err.count("\n") == (1 if done.err else 0)
    assert "Traceback" not in done.err


def test_without_a_path_the_current_folder_is_checked(desk: Path, run: Runner) -> None:
    (desk / "wrong.md").write_text("12!!", encoding="utf-8")
    assert run("check").out.startswith("wrong.md:1:1: erreur")


def test_lines_about_the_run_keep_their_no_break_spaces(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "absent.md"]) == 2
    assert capsys.readouterr().err == "absent.md\u00a0: fichier ou dossier introuvable\n"


def test_a_name_moves_no_cursor(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "\033[2J\u202eabsent.md"]) == 2
    out, err = capsys.readouterr()
    assert not set("\033\u202e") & set(out + err)


@pytest.mark.parametrize(
    ("line", "stdin", "status", "text"),
    [
        ("check -", b"12 lits", 0, "aucune contradiction"),
        ("check -", b"12!! lits", 1, "<stdin>:1:1: erreur"),
        ("check - --stdin-filename desk/a.txt", b"12!! lits", 1, "desk/a.txt:1:1: erreur"),
        ("check -", b"", 0, "aucun chiffre ni date"),
        ("check -", b"\xff12", 2, "1 fichier non lu"),
    ],
)
def test_standard_input(line: str, stdin: bytes, status: int, text: str, run: Runner) -> None:
    done = run(line, stdin)
    assert (done.status, text in done.out) == (status, True)


def test_an_unreadable_file(files: Path, run: Runner) -> None:
    if os.geteuid() == 0:
        pytest.skip("root reads everything")
    (files / "right.md").chmod(0)
    assert run("check right.md").status == 2


def test_an_interrupted_run_says_so(files: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "check_document", interrupt)
    done = run("check right.md --output json:report.json")
    assert done == Run(2, "", "numcheck : interrompu, rien n’a été conclu\n")
    assert not (files / "report.json").exists()


def test_a_closed_pipe_is_no_drama(root: Path) -> None:
    command = [sys.executable, "-m", "numcheck", "--help"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=root)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    errors = process.stderr.read()
    assert (process.wait(timeout=30), errors) == (2, b"")
    process.stderr.close()


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        ("rules >&-", 2, "<stdout> : impossible d’écrire (sortie fermée)\n"),
        ("rules >/dev/full", 2, "<stdout> : impossible d’écrire (plus de place sur le disque)\n"),
        ("rules 2>&-", 0, ""),
        ("rules 2>/dev/full", 0, ""),
        ("rule absent 2>&-", 2, ""),
        ("rule absent 2>/dev/full", 2, ""),
    ],
)
def test_a_stream_that_cannot_be_written_to(
    arguments: str, status: int, err: str, root: Path, warm: dict[str, str]
) -> None:
    line = f"{sys.executable} -m numcheck {arguments}"
    done = subprocess.run(["sh", "-c", line], cwd=root, env=warm, capture_output=True, check=False, timeout=50)
    assert (done.returncode, done.stderr.decode().replace("\u00a0", " ")) == (status, err)


def test_a_long_report_reaches_a_pipe_whole(root: Path, tmp_path: Path, warm: dict[str, str]) -> None:
    (tmp_path / "long.md").write_text("Le 31 avril 2024, la mairie ferme.\n\n" * 500, encoding="utf-8")
    command = [sys.executable, "-m", "numcheck", "check", str(tmp_path / "long.md"), "--format", "json", "--isolated"]
    done = subprocess.run(command, capture_output=True, cwd=root, env=warm, check=False, timeout=50)
    assert (done.returncode, done.stderr) == (1, b"")
    assert len(json.loads(done.stdout)["documents"][0]["findings"]) == 500


def test_debugging_shows_where_it_went_wrong(files: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUMCHECK_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("check thirteen.md")


def test_reports_are_written_whole_or_not_at_all(files: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    (files / "report.json").write_text("old", encoding="utf-8")

    def full(path: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    done = run("check wrong.md --output json:report.json")
    assert done.status == 2
    assert (files / "report.json").read_text(encoding="utf-8") == "old"
    assert [path.name for path in files.iterdir() if path.name.endswith(".tmp")] == []


def test_several_reports_at_once_leave_the_status_alone(files: Path, run: Runner) -> None:
    done = run("check wrong.md --output json:a.json --output html:b.html --output terminal:c.txt")
    assert done.status == 1
    assert '"version": 1' in (files / "a.json").read_text(encoding="utf-8")
    assert "<!DOCTYPE html>" in (files / "b.html").read_text(encoding="utf-8")
    assert (files / "c.txt").read_text(encoding="utf-8").replace("\u00a0", " ") == done.out


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_a_report_among_the_drafts_is_no_draft(form: str, files: Path, run: Runner) -> None:
    line = f"check folder --output {form}:folder/report.{form[:4].replace('mark', 'md')}"
    first = run(line)
    assert (first.status, run(line)) == (1, first)


def test_a_report_keeps_to_the_umask_and_follows_a_link(files: Path, run: Runner) -> None:
    (files / "link.json").symlink_to(files / "target.json")
    old = os.umask(0o022)
    try:
        assert run("check right.md --output json:link.json").status == 0
    finally:
        os.umask(old)
    assert (files / "link.json").is_symlink()
    assert stat.S_IMODE((files / "target.json").stat().st_mode) == 0o644


def test_a_report_to_a_device_does_not_replace_it(files: Path, run: Runner) -> None:
    assert run("check right.md --output json:/dev/null").status == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
