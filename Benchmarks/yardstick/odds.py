#!/usr/bin/env python3
"""Sets the trials of `schedctl odds` beside plain C on the same plans; `Benchmarks/odds` calls this.

    odds.py PROGRAM FOLDER

Millions of activity-trials a second by the clock, the best of five, on as many threads as there are cores. Compiling the plan
is part of it here and not in C, which reads nothing but numbers. Both must tell the same days.
"""
import json
import os
import subprocess
import sys

CASES = [(kind, count, trials) for kind in ("one", "two")
         for count, trials in ((1000, 10000), (3614, 1000), (3614, 10000), (10000, 10000), (100000, 1000))]


def told(*command):
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def main():
    program, folder = sys.argv[1:]
    cores = str(os.cpu_count())
    print("| calendars | activities | trials | s | M/s | and what holds | C, plain | C, native | to plain C |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for kind, count, trials in CASES:
        path = os.path.join(folder, "plan.txt")
        ours = told(program, str(count), str(trials), kind, cores, path)
        plain, native = (told(os.path.join(folder, name), path, cores) for name in ("plain", "native"))
        for other in (plain, native):
            if (other["p50"], other["p80"]) != (ours["p50"], ours["p80"]):
                sys.exit(f"{kind} {count}: {ours} and {other} differ")
        work = count * trials / 1e6
        figures = [work / ours["forward"], work / ours["critical"], work / plain["seconds"], work / native["seconds"]]
        words = "one" if kind == "one" else "two, windows"
        print(f"| {words} | {count:,} | {trials:,} | {ours['forward']:.3f} | "
              + " | ".join(f"{value:.0f}" for value in figures)
              + f" | {ours['forward'] / plain['seconds']:.2f}x |".replace(",", " "))


main()
