"""A plan of the samples, links into it, and the programs that serve it, each on a free port of this machine."""

import contextlib
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEDCTL = (ROOT / os.environ["SCHEDCTL"]).resolve()
SERVER = (ROOT / os.environ["SCHEDCTL_SERVER"]).resolve()
OFFICE = "供电公司"


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Plan:
    """The samples with six weeks of progress, and problems of an office."""

    def __init__(self, folder):
        self.folder = folder
        subprocess.run(
            ["sh", str(ROOT / "samples/tinghu/make-plan")], cwd=folder, check=True,
            env=self.environment())
        for week in sorted((ROOT / "samples/tinghu/progress").glob("*.csv")):
            self.run("import", "progress", str(week))
        for text in ("供电方案未定", "电缆沟未移交", "变压器未到货", "进线路由待批", "电缆外皮破损"):
            self.run("problem", "add", "HS.C27", "--text", text, "--due", "2028-03-01")
        self.tokens = {
            role: self.link(name, role) for name, role in
            [("局长", "viewer"), (OFFICE, "reporter"), ("计划科", "planner"), ("信息中心", "administrator")]}

    def environment(self):
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return kept | {"SCHEDCTL": str(SCHEDCTL), "SCHEDCTL_LANG": "zh", "LC_ALL": "C.UTF-8",
                       "SCHEDCTL_FILE": str(self.folder / "plan.db")}

    def run(self, *words):
        """What a command prints."""
        done = subprocess.run(
            [str(SCHEDCTL), *words, "--quiet"], cwd=self.folder, env=self.environment(),
            capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            raise SystemExit("schedctl %s: %s" % (" ".join(words), done.stderr))
        return done.stdout

    def link(self, name, role):
        return self.run("serve", "access", "add", name, "--role", role).split("token=")[1].strip()

    def reports(self, code, note):
        """How many reports of an activity have a remark."""
        return self.run("progress", "list", code, "--json").count('"%s"' % note)

    def photos(self, code):
        """How many photos the reports of an activity have."""
        return sum(each["photos"] for each in json.loads(self.run("progress", "list", code, "--json")))


class Server:
    """`schedctl-server` over a plan, until it is stopped."""

    def __init__(self, plan, *options):
        self.plan, self.options = plan, options
        self.port = free_port()
        self.start()

    @property
    def base(self):
        return "http://127.0.0.1:%d" % self.port

    def start(self):
        self.program = subprocess.Popen(
            [str(SERVER), "--file", str(self.plan.folder / "plan.db"), "--port", str(self.port),
             *self.options], stdout=subprocess.PIPE, env=self.plan.environment(), text=True)
        assert self.program.stdout.readline().startswith("http"), "the server did not start"

    def stop(self):
        self.program.terminate()
        self.program.wait(timeout=20)
        self.program.stdout.close()


class Proxy:
    """nginx as docs/offices.md has it: the block itself, with other ports and files."""

    name = "plan.example.cn"

    def __init__(self, folder, server):
        self.folder, self.port, self.plain_port = folder, free_port(), free_port()
        self.block = example("offices.md")
        text = self.block
        for old, new in [
            ("listen 443 ssl;", "listen 127.0.0.1:%d ssl;" % self.port),
            ("listen 80;", "listen 127.0.0.1:%d;" % self.plain_port),
            ("/etc/ssl/plan.example.cn.pem", str(folder / "own.pem")),
            ("/etc/ssl/plan.example.cn.key", str(folder / "own.key")),
            ("http://127.0.0.1:8080", server.base),
        ]:
            assert old in text, "the example of docs/offices.md has no longer: " + old
            text = text.replace(old, new)
        temporary = "".join(
            "%s_temp_path %s/%s;\n" % (kind, folder, kind)
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            "daemon off;\npid %s/pid;\nerror_log %s/error.log;\nevents {}\nhttp {\n"
            "access_log %s/access.log;\n%s%s}\n" % (folder, folder, folder, temporary, text))
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
             "-nodes", "-days", "2", "-subj", "/CN=" + self.name, "-addext",
             "subjectAltName=DNS:" + self.name, "-keyout", str(folder / "own.key"),
             "-out", str(folder / "own.pem")], check=True, capture_output=True)
        self.start()

    def start(self):
        words = ["nginx", "-p", str(self.folder), "-e", str(self.folder / "error.log"),
                 "-c", str(self.folder / "nginx.conf")]
        if os.getuid() == 0:
            # The workers of root's nginx would be somebody else, who may not write here.
            shutil.chown(self.folder, "nobody")
            for file in self.folder.iterdir():
                shutil.chown(file, "nobody")
            words = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", *words]
        self.program = subprocess.Popen(words)
        for _ in range(100):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            assert self.program.poll() is None, (self.folder / "error.log").read_text()
            time.sleep(0.05)
        raise SystemExit("nginx did not start")

    def stop(self):
        self.program.terminate()
        self.program.wait(timeout=20)

    @contextlib.contextmanager
    def away(self):
        """No network, as far as a browser can tell."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    @property
    def base(self):
        return "https://%s:%d" % (self.name, self.port)

    def ask(self, method, path, body=None, headers={}, source="127.0.0.1", isPlain=False):
        """The answer with its body read; by https unless told otherwise."""
        trust = ssl.create_default_context(cafile=str(self.folder / "own.pem"))
        trust.check_hostname = False
        if isPlain:
            line = http.client.HTTPConnection(
                "127.0.0.1", self.plain_port, timeout=20, source_address=(source, 0))
        else:
            line = http.client.HTTPSConnection(
                "127.0.0.1", self.port, timeout=20, source_address=(source, 0), context=trust)
        line.request(method, path, body, {"Host": self.name, **headers})
        answer = line.getresponse()
        answer.line = line
        if not answer.getheader("Content-Type", "").startswith("text/event-stream"):
            answer.text = answer.read().decode("utf-8", "replace")
            line.close()
        return answer


def example(page):
    """The block of nginx in a page of the documentation."""
    blocks = re.findall(r"```nginx\n(.*?)```", (ROOT / "docs" / page).read_text(), re.S)
    assert len(blocks) == 1, "%s has %d blocks of nginx" % (page, len(blocks))
    return blocks[0]
