#!/usr/bin/env python3
"""Times `schedctl rescue` as whole commands on the samples; `Benchmarks/rescue` calls this.

    rescue.py PROGRAM FOLDER

Processor time of the process, median of five, and the longest by the clock as well. The days are those by which the openings are
to be earlier than forecast.
"""
import json
import resource
import statistics
import subprocess
import sys
import time

MILESTONES = ["HS.E06", "NP.E06", "EX.E05", "RL.E08"]
LOST = [5, 15, 30, 60]


def timed(command, folder):
    """The medians by the processor and by the clock, and the answer."""
    own, clock = [], []
    for _ in range(5):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        clock.append(time.perf_counter() - began)
        own.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(own), statistics.median(clock), json.loads(done.stdout)


def main():
    program, folder = sys.argv[1:]
    print("| milestone | days | answer | days taken off | fewest proved | s | --overlap: days | s | --objective fewest: works | s |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    worst = (0, 0)
    for code in MILESTONES:
        for lost in LOST:
            command = [program, "rescue", code, "--days", str(lost), "--json"]
            own, clock, answer = timed(command, folder)
            cells = [code, str(lost), answer["stage"], days(answer), "yes" if answer["isFewest"] else "–", f"{own:.3f}"]
            worst = max(worst[0], own), max(worst[1], clock)
            for more, told in ((["--overlap"], days), (["--objective", "fewest"], works)):
                own, clock, answer = timed(command + more, folder)
                worst = max(worst[0], own), max(worst[1], clock)
                cells += [told(answer), f"{own:.3f}"]
            print("| " + " | ".join(cells) + " |")
    print(f"\nThe longest took {worst[0]:.3f} s of the processor, and {worst[1]:.3f} s by the clock.")


def works(answer):
    if answer["stage"] == "impossible":
        return "–"
    return str(len(answer["shortenings"])) + ("" if answer["isProved"] else " (not proved)")


def days(answer):
    if answer["stage"] == "impossible":
        return "–"
    return str(sum(one["days"] for one in answer["shortenings"] + answer["leads"]))


main()
