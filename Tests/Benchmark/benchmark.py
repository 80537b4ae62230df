#!/usr/bin/env python3
"""Measures culturelint against bare libyaml and its peers, in one run, and prints what was to be reached and what was.

Usage: benchmark.py [PROGRAM]
Without PROGRAM it is built as a static executable first. ryl and yamllint take part where they are on the path
(`pip install ryl yamllint`).
"""

import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import corpus
from processes import measured

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = "swift build -c release -Xswiftc -static-executable --product culturelint --scratch-path .build-static"


def program():
    """The program to measure."""
    if len(sys.argv) > 1:
        return os.path.abspath(sys.argv[1])
    subprocess.run(BUILD.split(), cwd=ROOT, check=True, stdout=sys.stderr)
    return str(ROOT / ".build-static/release/culturelint")


def peer(name):
    """How a peer is called, so that it looks at everything it can and remembers nothing; None where it is not there."""
    path = shutil.which(name)
    options = {"ryl": ["check", "--enable", "ALL", "--no-cache"]}
    return path and [path] + options.get(name, [])


def events(folder):
    """Bare libyaml, compiled."""
    path = str(folder / "events")
    source = str(pathlib.Path(__file__).with_name("events.c"))
    subprocess.run(["cc", "-O2", "-o", path, source, "-l:libyaml.a"], check=True)
    return path


def row(measure, reach, got, *limits):
    """Prints a row; the limits are pairs of what was got and what it may be at most, none where nothing is to be reached."""
    holds = ("yes" if all(value <= limit for value, limit in limits) else "**no**") if limits else "–"
    print(f"| {measure} | {reach} | {got} | {holds} |", flush=True)


def times(value, other):
    return value / other if other else float("inf")


def one_culture(lint, folder):
    """Gives the memory that one culture takes."""
    path = str(folder / "one.yaml")
    pathlib.Path(path).write_text(corpus.cultures()[0], encoding="utf-8")
    ryl = peer("ryl")
    costs = measured([lint + [path]] + ([ryl + [path]] if ryl else []), 41)
    own = costs[0].wall * 1000
    row("whole process, one culture of 11 kB", "≤ 5 ms", f"{own:.1f} ms", (own, 5))
    row("against Vale's 46 ms", "≥ 5 times faster", f"{46 / own:.1f} times", (own, 46 / 5))
    if ryl:
        ratio = times(own, costs[1].wall * 1000)
        row("the same against ryl", "≤ 2 times", f"{ratio:.2f} times ({costs[1].wall * 1000:.1f} ms)", (ratio, 2))
    return costs[0].memory


def thousand(lint, bare, folder):
    files = corpus.files(folder / "thousand", 1000, corpus.cultures())
    names = sorted(map(str, files.iterdir()))
    own, events = measured([lint + [str(files)], [bare] + names], 5)
    cpu, wall = times(own.cpu, events.cpu), times(own.wall, events.wall)
    row("CPU, 1,000 files, against bare libyaml", "≤ 2.0 times", f"{cpu:.1f} times ({own.cpu:.2f} s)", (cpu, 2.0))
    row("wall, the same", "≤ 1.2 times", f"{wall:.1f} times ({own.wall:.2f} s)", (wall, 1.2))
    if ryl := peer("ryl"):
        own, other = measured([lint + [str(files)], ryl + [str(files)]], 5)
        ratio = times(own.wall, other.wall)
        row("1,000 files against ryl", "≤ 1.5 times", f"{ratio:.1f} times ({other.wall:.2f} s)", (ratio, 1.5))
    if yamllint := peer("yamllint"):
        some = [str(corpus.files(folder / "some", 100, corpus.cultures()))]
        own, other = measured([lint + some, yamllint + some], 2)
        ratio = times(other.wall, own.wall)
        row("100 files against yamllint", "≥ 30 times faster", f"{ratio:.0f} times ({other.wall:.2f} s)", (30, ratio))


def against_vale(lint, folder):
    """Vale's 2.7 s were for about 1,000 files of 8 MB together."""
    texts = corpus.cultures(8_000)
    sizes = [len(text.encode()) for text in texts]
    count = math.ceil(8e6 / (sum(sizes) / len(sizes)))
    own = measured([lint + [str(corpus.files(folder / "vale", count, texts))]], 5)[0]
    ratio = 2.7 / own.wall
    row(f"{count:,} files of 8 MB against Vale's 2.7 s", "≥ 5 times faster", f"{ratio:.1f} times ({own.wall:.2f} s)", (5, ratio))


def growth(lint, folder, least):
    """Ten times the input; and memory, of one large file beyond the least, most of which is the program itself."""
    files = [str(corpus.files(folder / f"{count}", count, corpus.cultures())) for count in (1000, 10_000)]
    large = [str(corpus.large(folder / f"large{size}.yaml", size)) for size in (10, 100)]
    poor = [str(corpus.poor(folder / f"poor{size}.yaml", size)) for size in (2, 20)]
    for name, (small, great), turns in [("files", files, 1), ("one file's size", large, 3), ("findings", poor, 3)]:
        less, more = measured([lint + [small], lint + [great]], turns)
        ratio = times(more.cpu, less.cpu)
        row(f"ten times the input, in {name}: CPU", "≤ 10.5 times", f"{ratio:.1f} times", (ratio, 10.5))
        if name == "files":
            row("memory, 10,000 files", "≤ 64 MB", f"{more.memory:.0f} MB", (more.memory, 64))
        else:
            size = os.path.getsize(great) / 1e6
            growth = (more.memory - least) / size
            measure = f"memory, one file of {size:.1f} MB ({name}), beyond the {least:.0f} MB for 11 kB"
            # Findings take as much as they say, however short the file is that they are in.
            reach, limits = ("≤ 8 MB a MB", [(growth, 8)]) if name == "one file's size" else ("–", [])
            row(measure, reach, f"{growth:.1f} MB a MB", *limits)


def main():
    lint = [program(), "lint", "--fail-on", "never"]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bare = events(folder)
        print("| measure | reach | got | holds |\n|---|---|---|---|")
        least = one_culture(lint, folder)
        thousand(lint, bare, folder)
        against_vale(lint, folder)
        growth(lint, folder, least)


if __name__ == "__main__":
    main()
