#!/usr/bin/env python3
"""Times `schedctl rescue` as whole commands on the samples; `Benchmarks/rescue` calls this.

    rescue.py PROGRAM FOLDER

Processor time of the process, median of five. The days are those by which the openings are to be earlier than forecast.
"""
import json
import resource
import statistics
import subprocess
import sys

MILESTONES = ["HS.E06", "NP.E06", "EX.E05", "RL.E08"]
LOST = [5, 15, 30, 60]


def timed(command, folder):
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times), json.loads(done.stdout)


def main():
    program, folder = sys.argv[1:]
    print("| milestone | days | answer | days taken off | fewest proved | s | with --overlap, days | s |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    worst = 0
    for code in MILESTONES:
        for lost in LOST:
            command = [program, "rescue", code, "--days", str(lost), "--json"]
            cells = [code, str(lost)]
            seconds, answer = timed(command, folder)
            worst = max(worst, seconds)
            cells += [answer["stage"], days(answer), "yes" if answer["isFewest"] else "–", f"{seconds:.3f}"]
            seconds, answer = timed(command + ["--overlap"], folder)
            worst = max(worst, seconds)
            cells += [days(answer), f"{seconds:.3f}"]
            print("| " + " | ".join(cells) + " |")
    print(f"\nThe longest took {worst:.3f} s.")


def days(answer):
    if answer["stage"] == "impossible":
        return "–"
    return str(sum(one["days"] for one in answer["shortenings"] + answer["leads"]))


main()
