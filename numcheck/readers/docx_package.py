"""The package of a .docx file: its parts, read from the zip archive with every trick refused.

Nothing is unpacked to disk. A part is read only when it is asked for, and never beyond a limit, whatever the archive
says of its size.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections import Counter
from functools import partial

from numcheck.errors import NumcheckError
from numcheck.messages import trouble
from numcheck.readers.docx_xml import Handler, parse

MAX_PART = 32_000_000  # bytes of one part; the text of a long book takes about five million
_CONTAINER = bytes.fromhex("d0cf11e0a1b11ae1")  # of old Word files, and of new ones with a password
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


class Package:
    """The parts of a .docx file and the relations between them; NumcheckError for a file that is none."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        if data.startswith(_CONTAINER):
            raise self.error("docx.locked")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise self.error("docx.no_zip") from None
        self._counts = Counter(self._archive.namelist())

    def error(self, key: str, **values: object) -> NumcheckError:
        """An error to raise: the entry of the catalogue of messages, with the path and these values."""
        return trouble(key, path=self.path, **values)

    def part(self, name: str) -> bytes | None:
        """The content of a part, None where there is none; NumcheckError when it is encrypted, too large or broken."""
        if not self._counts[name]:
            return None
        info = self._archive.getinfo(name)
        if self._counts[name] > 1 or info.flag_bits & 0x1 or info.compress_type not in _METHODS:
            raise self.error("docx.part", part=name)
        if info.file_size > MAX_PART:
            raise self.error("docx.too_large", part=name, size=info.file_size, limit=MAX_PART)
        try:
            with self._archive.open(info) as stream:
                return stream.read(MAX_PART)
        except _BROKEN:
            raise self.error("docx.damaged", part=name) from None

    def read(self, name: str, handler: Handler) -> bool:
        """Send a part's XML to a handler; False where there is no such part."""
        data = self.part(name)
        if data is None:
            return False
        parse(data, handler, partial(self.error, part=name))
        return True

    def relations(self, part: str = "") -> dict[str, str]:
        """The parts that a part (by default the package itself) refers to, by the last word of the relation's type."""
        folder, name = posixpath.split(part)
        relations = _Relations(folder)
        self.read(posixpath.join(folder, "_rels", f"{name}.rels"), relations)
        return relations.targets


class _Relations(Handler):
    def __init__(self, folder: str) -> None:
        self.targets: dict[str, str] = {}
        self._folder = folder

    def start(self, name: str, attributes: dict[str, str]) -> None:
        kind, target = attributes.get("Type", ""), attributes.get("Target", "")
        if name != "Relationship" or attributes.get("TargetMode") == "External" or not target:
            return
        place = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
        self.targets.setdefault(kind.rpartition("/")[2], place)
