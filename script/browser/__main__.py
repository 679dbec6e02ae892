"""Serves a plan of the samples and goes through it; run by script/test-browser."""

import argparse
import contextlib
import importlib
import os
import pathlib
import shutil
import sys
import tempfile
import time
import traceback

from guest import Browser
from served import Plan, Proxy, Server

PARTS = ["proxy", "planner", "leader", "office", "photos", "looks", "worker"]


class Check:
    """What was found wrong, part by part; the first fault of a part ends it."""

    def __init__(self):
        self.faults = []

    @contextlib.contextmanager
    def part(self, name):
        start = time.monotonic()
        try:
            yield
            print("✔ %s  %.1f s" % (name, time.monotonic() - start), flush=True)
        except Exception as error:  # whatever it was, the other parts are gone through
            lines = traceback.extract_tb(error.__traceback__)
            where = next(l for l in reversed(lines) if "/script/browser" in l.filename and "__main__" not in l.filename)
            told = str(error).split("Stacktrace:")[0].strip() or type(error).__name__
            self.faults.append(name)
            print("✘ %s\n  %s:%d: %s" % (name, pathlib.Path(where.filename).name, where.lineno, told), flush=True)

    @staticmethod
    def holds(value, told):
        if not value:
            raise AssertionError(told)

    @staticmethod
    def same(found, wanted):
        if found != wanted:
            raise AssertionError("%r instead of %r" % (found, wanted))


def main():
    asked = argparse.ArgumentParser(prog="script/test-browser")
    asked.add_argument("--shots", type=pathlib.Path, help="a folder for pictures of the pages")
    asked.add_argument("--only", action="append", choices=PARTS, help="these parts alone")
    asked = asked.parse_args()
    start = time.monotonic()
    check = Check()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="schedctl-browser-"))
    with contextlib.ExitStack() as open_:
        open_.callback(shutil.rmtree, folder, ignore_errors=True)
        (folder / "plan").mkdir()
        (folder / "nginx").mkdir()
        # nginx does not run as root.
        folder.chmod(0o755)
        plan = Plan(folder / "plan")
        server = Server(plan)
        open_.callback(server.stop)
        behind = Server(plan, "--behind-proxy")
        open_.callback(behind.stop)
        proxy = Proxy(folder / "nginx", behind)
        open_.callback(proxy.stop)
        print("  a plan, two servers, nginx  %.1f s" % (time.monotonic() - start), flush=True)
        browser = Browser(plan, check, asked.shots)
        open_.callback(browser.quit)
        for name in asked.only or PARTS:
            part = importlib.import_module(name)
            if name == "proxy":
                part.run(check, plan, behind, proxy)
            elif name == "worker":
                part.run(check, plan, behind, proxy, browser)
            else:
                part.run(check, plan, server, browser)
    print("  axe-core: %d pages, %.1f s" % (len(browser.examined), browser.seconds))
    if not os.environ["AXE"]:
        print("可达性没有检查：没有 axe-core/accessibility was not examined: axe-core is missing")
        if os.environ.get("SCHEDCTL_OUTSIDE_TOOLS") == "required":
            check.faults.append("axe-core")
    print("%s in %.0f s" % (
        "failed: " + ", ".join(check.faults) if check.faults else "all parts passed",
        time.monotonic() - start))
    sys.exit(1 if check.faults else 0)


main()
