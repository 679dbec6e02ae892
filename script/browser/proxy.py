"""The example of docs/offices.md for nginx, asked as a browser, a guesser and an eavesdropper would."""

import re
import select
import time

from served import example


def without_comments(text):
    return re.sub(r"\s*#[^\n]*", "", text)


def run(check, plan, server, proxy):
    with check.part("nginx: the example in both languages is the same"):
        check.same(without_comments(example("offices.zh.md")), without_comments(proxy.block))

    with check.part("nginx: https, and nothing by http"):
        moved = proxy.ask("GET", "/flags", isPlain=True)
        check.same((moved.status, moved.getheader("Location")), (301, "https://plan.example.cn/flags"))
        come = proxy.ask("GET", "/enter?token=" + plan.tokens["viewer"])
        cookie = come.getheader("Set-Cookie")
        check.same(come.status, 200)
        check.holds("; Secure" in cookie and "HttpOnly" in cookie, "the cookie is %s" % cookie)
        check.holds(come.getheader("Strict-Transport-Security"), "no HSTS")
        session = {"Cookie": cookie.split(";")[0]}
        page = proxy.ask("GET", "/", headers=session)
        check.holds(page.status == 200 and "亭湖高中二期" in page.text, "no board: %d" % page.status)

    with check.part("nginx: too large"):
        limit = re.search(r"client_max_body_size (\d+)([km]);", proxy.block)
        most = int(limit[1]) * {"k": 1024, "m": 1024 * 1024}[limit[2]]
        big = proxy.ask("POST", "/try", "x" * (most + 1), headers=session)
        check.same(big.status, 413)
        # What nginx lets through is read: refused for what it says, not for its size.
        check.same(proxy.ask("POST", "/try", "x" * 60_000, headers=session).status, 403)

    with check.part("nginx: news at once"):
        stream = proxy.ask("GET", "/events", headers=session)
        check.same(stream.status, 200)
        check.same(stream.readline(), b"retry: 3000\n")
        # The board looks for what others changed; it has looked once by now.
        time.sleep(0.7)
        plan.run("problem", "set", "2", "--measure", "现场会商")
        start = time.monotonic()
        heard = b""
        while time.monotonic() - start < 2 and not heard.startswith(b"data:"):
            if not stream.fp.peek(1) and not select.select([stream.line.sock], [], [], 2)[0]:
                break
            heard = stream.readline()
        check.holds(heard.startswith(b"data: "), "nothing was heard within two seconds: %r" % heard)
        stream.line.close()

    with check.part("nginx: guesses are counted by the true address"):
        answers = [
            proxy.ask("GET", "/enter?token=guess%d" % guess,
                      headers={"X-Forwarded-For": "10.0.0.%d" % guess}, source="127.0.0.9").status
            for guess in range(25)]
        check.same((answers[0], answers[-1]), (403, 429))
        other = proxy.ask("GET", "/enter?token=guess", headers={"X-Forwarded-For": "10.0.0.1"},
                          source="127.0.0.10")
        check.same(other.status, 403)

    with check.part("nginx: no log has a link"):
        server.stop()
        check.same(proxy.ask("GET", "/enter?token=" + plan.tokens["planner"]).status, 502)
        proxy.ask("GET", "/enter?token=" + plan.tokens["planner"], isPlain=True)
        proxy.ask("GET", "/flags")
        server.start()
        for name in ("access.log", "error.log"):
            text = (proxy.folder / name).read_text()
            check.holds("/flags" in text, "%s says nothing at all" % name)
            check.holds("token" not in text, "%s has a link" % name)
