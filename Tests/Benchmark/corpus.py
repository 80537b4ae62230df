"""Documents to measure with, made of the samples."""

import pathlib
import re

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "Samples"


def sections(path):
    """What stands before the first section, and each section by its key."""
    head, *parts = re.split(r"(?m)^(?=[a-zäöõü_]+:)", path.read_text(encoding="utf-8"))
    return head, {part.split(":")[0]: part for part in parts}


def culture(good, complete, size):
    """A good sample with what it lacks of the complete one, as far as it fits."""
    head, own = sections(SAMPLES / good)
    _, other = sections(SAMPLES / complete)
    text = head
    for part in [*own.values(), *(part for key, part in other.items() if key not in own)]:
        if len((text + part).encode()) <= size:
            text += part
    return text


def cultures(size=11_000):
    """An English and an Estonian culture of at most so many bytes, and not many less."""
    return [
        culture("good/harbour-library.yaml", "complete/kanarbiku-liinid-en.yaml", size),
        culture("good/talupood.yaml", "complete/kanarbiku-liinid-et.yaml", size),
    ]


def files(folder, count, texts):
    """So many files, whose texts take turns."""
    folder.mkdir()
    for number in range(count):
        (folder / f"culture{number:05}.yaml").write_text(texts[number % len(texts)], encoding="utf-8")
    return folder


def large(path, times):
    """One culture with so many times the values, competencies and processes of the complete sample."""
    _, parts = sections(SAMPLES / "complete/kanarbiku-liinid-en.yaml")
    repeated = {"values", "competencies", "hr_processes"}
    text = ""
    for key, part in parts.items():
        line, _, entries = part.partition("\n")
        copies = (entry(entries, number) for number in range(times)) if key in repeated else [entries]
        text += line + "\n" + "".join(copies)
    path.write_text(text, encoding="utf-8")
    return path


def entry(entries, number):
    """Entries under other names."""
    return re.sub(r"(?m)^(  - name: )(['\"]?)", rf"\1\g<2>{number} ", entries) if number else entries


def poor(path, times):
    """One culture in which the number of findings grows with its size."""
    lines = "".join(
        f"  - name: Best {number}\n    description: We are the best and most innovative bank number {number}.\n"
        for number in range(100 * times)
    )
    path.write_text("language: en\nvalues:\n" + lines, encoding="utf-8")
    return path
