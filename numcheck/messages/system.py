"""Why the system refused a file, in the words of the catalogue: errors by their number."""

from __future__ import annotations

import errno

WHY: dict[int, tuple[str, str]] = {
    errno.ENOENT: ("fichier ou dossier introuvable", "no such file or folder"),
    errno.EACCES: ("accès refusé", "permission denied"),
    errno.EPERM: ("opération non permise", "operation not permitted"),
    errno.EISDIR: ("c’est un dossier", "it is a folder"),
    errno.ENOTDIR: ("une partie du chemin n’est pas un dossier", "a part of the path is not a folder"),
    errno.EEXIST: ("il existe déjà", "it already exists"),
    errno.ENOSPC: ("plus de place sur le disque", "no space left on the disk"),
    errno.EDQUOT: ("quota de disque atteint", "disk quota reached"),
    errno.EROFS: ("système de fichiers en lecture seule", "read-only file system"),
    errno.ENAMETOOLONG: ("nom trop long", "name too long"),
    errno.ELOOP: ("liens symboliques en boucle", "symbolic links in a loop"),
    errno.EMFILE: ("trop de fichiers ouverts", "too many open files"),
    errno.ENFILE: ("trop de fichiers ouverts", "too many open files"),
    errno.EFBIG: ("fichier trop grand", "file too large"),
    errno.ENOMEM: ("mémoire insuffisante", "not enough memory"),
    errno.EBUSY: ("fichier occupé", "file in use"),
    errno.ETXTBSY: ("fichier occupé", "file in use"),
    errno.EIO: ("erreur d’entrée-sortie", "input/output error"),
    errno.EPIPE: ("plus personne ne lit la sortie", "nobody reads the output any more"),
    errno.EINVAL: ("chemin incorrect", "wrong path"),
    errno.ENODEV: ("périphérique absent", "no such device"),
    errno.ENXIO: ("périphérique absent", "no such device"),
}


def why(error: OSError) -> tuple[str, str]:
    """The reason in French and English; the system's own words for an error that is not in the table."""
    text = error.strerror or str(error)
    return WHY.get(error.errno or 0, (text, text))
