"""Runs programs and says what they cost."""

import os
import statistics
import time
from dataclasses import dataclass


@dataclass
class Cost:
    wall: float
    cpu: float
    memory: float


def run(command):
    """The cost of one run, in seconds and megabytes; what it prints goes nowhere."""
    nowhere = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=nowhere)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) < 0:
        raise SystemExit(f"{command[0]} was ended by a signal")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measured(commands, times):
    """The medians of several runs of each command; the commands take turns, so that all meet the same machine."""
    costs = [[] for _ in commands]
    for turn in range(times + 1):
        for command, found in zip(commands, costs):
            cost = run(command)
            if turn:
                found.append(cost)
    return [
        Cost(*(statistics.median(getattr(cost, name) for cost in found) for name in ("wall", "cpu", "memory")))
        for found in costs
    ]
