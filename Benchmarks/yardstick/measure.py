#!/usr/bin/env python3
"""Sets our engine beside others on the same networks; `Benchmarks/run` calls this.

    measure.py PROGRAM FOLDER [--json] [--variants] [ACTIVITIES ...]

For every size: compile, passes and dates beside cpm_ref.c; reading a CSV beside sqlite3's `.import` of
the same file; writing JSON beside json.dumps of the same value. With --json one object a size on its
own line; otherwise tables. With --variants also the same network on the day grain and with summaries,
constraints, percent lags and levels of effort, as nanoseconds a relation.

All figures are CPU time: other load does not count, though it empties caches.
"""
import json
import os
import re
import resource
import subprocess
import sys
import time

STAGES = ["prepare", "order", "nodes", "check", "links",
          "situation", "early", "late", "paths", "told"]
VARIANTS = ["minute", "day", "dayWindows", "dayProgress",
            "summaries", "constraints", "percentLags", "levelsOfEffort"]


def generate(folder, size):
    name = f"net-{size}"
    if not os.path.exists(f"{folder}/{name}.json"):
        here = os.path.dirname(os.path.abspath(__file__))
        subprocess.run(
            [sys.executable, f"{here}/gen_network.py", "--n", str(size), "--seed", "1", "--mix", "all",
             "--lags", "--leads", "--formats", "csv,json", "--out", folder, "--name", name],
            check=True, stdout=subprocess.DEVNULL)
    return name


def ours(program, what, folder, name, repeats):
    done = subprocess.run(
        [program, what, folder, name, str(repeats)], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def c_yardstick(folder, name, repeats):
    with open(f"{folder}/{name}.json") as file:
        deadline = json.load(file)["deadline_min"]
    text = subprocess.run(
        [f"{folder}/cpm_ref", f"{folder}/{name}.tasks.csv", f"{folder}/{name}.links.csv", str(deadline),
         str(repeats)], check=True, capture_output=True, text=True).stdout
    found = re.search(r"build=([\d.]+)ms pass=([\d.]+)ms dates=([\d.]+)ms", text)
    return tuple(float(part) for part in found.groups())


def children_cpu(command):
    """The CPU milliseconds of a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1e3 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def median(values):
    return sorted(values)[len(values) // 2]


def sqlite_import(path, repeats):
    """What `.import` takes, less starting the shell."""
    empty = median([children_cpu(["sqlite3", ":memory:", "select 1"]) for _ in range(5)])
    command = ["sqlite3", ":memory:", f".import --csv {path} plan"]
    return median([children_cpu(command) for _ in range(repeats)]) - empty


def json_dumps(path, repeats):
    with open(path, encoding="utf-8") as file:
        value = json.load(file)

    def once():
        start = time.thread_time()
        json.dumps(value, ensure_ascii=False).encode("utf-8")
        return 1e3 * (time.thread_time() - start)
    return median([once() for _ in range(repeats)])


def measure(program, folder, size, with_variants):
    name = generate(folder, size)
    repeats = max(11, min(1001, 1_000_000 // size))
    build, passes, dates = c_yardstick(folder, name, repeats)
    facts = ours(program, "network", folder, name, repeats)
    whole = facts["compile"] + facts["schedule"]
    result = {
        "n": facts["n"], "links": facts["links"],
        "ratio": round(whole / (build + passes + dates), 3),
        "passesRatio": round(facts["schedule"] / (passes + dates), 3),
        "differ": facts["differ"], "heldApart": facts["heldApart"],
        "differBefore": facts["differBefore"],
        "compileMs": facts["compile"], "scheduleMs": facts["schedule"],
        "cBuildMs": build, "cPassMs": passes, "cDatesMs": dates,
        "stagesMs": {stage: facts.get("stage." + stage, 0.0) for stage in STAGES},
    }
    if size <= 100_000:
        turns = max(3, min(51, 300_000 // size))
        files = ours(program, "files", folder, name, turns)
        shell = sqlite_import(f"{folder}/{name}.plan.csv", turns)
        dumps = json_dumps(f"{folder}/{name}.plan.json", turns)
        result |= {
            "csvRatio": round(files["csv"] / shell, 3) if shell > 0 else None,
            "jsonRatio": round(files["json"] / dumps, 3),
            "csvMs": files["csv"], "sqliteImportMs": round(shell, 3),
            "jsonMs": files["json"], "jsonDumpsMs": round(dumps, 3)}
    if with_variants:
        turns = max(3, min(201, 300_000 // size))
        found = ours(program, "variants", folder, name, turns)
        result["nsPerLink"] = {variant: round(found[variant], 2) for variant in VARIANTS}
    return result


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|" + " --- |" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print()


def spaced(number):
    return f"{number:,}".replace(",", " ")


def figure(ms):
    return f"{ms:.3f}" if ms < 1 else f"{ms:.3g}"


def show(results):
    table(
        ["activities", "relations", "C: build, pass and dates, ms", "ours: compile, ms", "schedule, ms",
         "whole, ratio", "schedule to pass and dates", "dates that differ"],
        [[spaced(r["n"]), spaced(r["links"]), f"{figure(r['cBuildMs'])} + {figure(r['cPassMs'] + r['cDatesMs'])}",
          figure(r["compileMs"]), figure(r["scheduleMs"]), f"{r['ratio']:.2f}", f"{r['passesRatio']:.2f}",
          r["differ"]] for r in results])
    table(["stage, µs"] + [spaced(r["n"]) for r in results],
          [[stage] + [f"{1e3 * r['stagesMs'][stage]:.3g}" for r in results] for stage in STAGES])
    read = [r for r in results if "csvMs" in r]
    if read:
        table(["activities", "CSV read, ms", "sqlite3 .import, ms", "ratio", "JSON, ms", "json.dumps, ms",
               "ratio"],
              [[spaced(r["n"]), figure(r["csvMs"]), figure(r["sqliteImportMs"]), r["csvRatio"],
                figure(r["jsonMs"]), figure(r["jsonDumpsMs"]), r["jsonRatio"]] for r in read])
    varied = [r for r in results if "nsPerLink" in r]
    if varied:
        table(["ns a relation"] + [spaced(r["n"]) for r in varied],
              [[variant] + [f"{r['nsPerLink'][variant]:.1f}" for r in varied] for variant in VARIANTS])
    for r in results:
        if r["heldApart"]:
            print(f"{spaced(r['n'])}: the oracle holds {spaced(r['heldApart'])} activities to the deadline that "
                  f"lead to nothing required; with these required too, {r['differ']} differ "
                  f"({r['differBefore']} without).")


def main():
    program, folder, *rest = sys.argv[1:]
    sizes = [int(word) for part in rest if not part.startswith("--") for word in part.split()]
    results = []
    for size in sizes or [1_000, 10_000, 100_000]:
        results.append(measure(program, folder, size, "--variants" in rest))
        if "--json" in rest:
            print(json.dumps(results[-1], ensure_ascii=False), flush=True)
    if "--json" not in rest:
        show(results)
    sys.exit(0 if all(r["differ"] == 0 for r in results) else 1)


main()
