"""The day of a leader, who reads: the board, what is red, who owes what, this week against last, and changes nothing."""

import urllib.error
import urllib.parse
import urllib.request


def run(check, plan, server, browser):
    for size, language in [("desk", "zh"), ("phone", "zh"), ("phone", "en")]:
        with check.part("leader, %s, %s" % (size, language)):
            day(check, plan, server, browser, size, language)


def day(check, plan, server, browser, size, language):
    def words(zh, en):
        return zh if language == "zh" else en

    browser.enter("viewer", server.base, size, language)
    # HS opens five days late, and its light is red.
    board = next(row.text for row in browser.all("main tr") if row.text.startswith("HS"))
    check.holds(words("红", "red") in board and "2028-09-01" in board, board)
    browser.reachable()
    browser.skip()

    browser.follow(words("亮灯", "Flags"), "flags")
    browser.says("HS")
    browser.follow(words("欠账", "Owed"), "owes")
    browser.says("施工单位")
    browser.follow("施工单位", "owes-office")
    # Its work, and nobody else's.
    browser.says("HS.C10")
    check.holds("HS.C27" not in browser.text, "work of another office")

    browser.follow(words("周报", "Week"), "week")
    browser.says(words("数据日期：2028年2月2日", "Data date: 2 Feb 2028"),
                 words("本周变化", "Changes of the week"))
    browser.follow(words("问题", "Problems"), "problems")
    browser.follow(words("变动", "Changes"), "log")

    browser.open("/project/HS", "project")
    browser.press(browser.link("HS.C27"))
    browser.examine("activity")
    unchanged(check, plan, browser)


def unchanged(check, plan, browser):
    """No page offers a change, and none is taken."""
    before = plan.run("log", "--limit", "1")
    for path in ("/", "/activity/HS.C27", "/problems", "/log"):
        browser.open(path, "activity" if path == "/activity/HS.C27" else None)
        check.same([form.get_attribute("action") for form in browser.all("form")],
                   [browser.base + "/leave"])
    code = browser.one("input[name=csrf]").get_attribute("value")
    cookie = "; ".join("%s=%s" % (c["name"], c["value"]) for c in browser.driver.get_cookies())
    for path, fields in [
        ("/progress", {"code": "HS.C27", "id": "0" * 32, "date": "2028-02-02", "percent": "99"}),
        ("/problems/3", {"code": "HS.C27", "state": "handling"}),
        ("/access/add", {"name": "x", "role": "planner"}),
    ]:
        body = urllib.parse.urlencode({**fields, "csrf": code}).encode()
        try:
            urllib.request.urlopen(
                urllib.request.Request(browser.base + path, body, {"Cookie": cookie}), timeout=20)
            check.holds(False, path + " was taken")
        except urllib.error.HTTPError as refused:
            with refused:
                check.same((path, refused.code), (path, 403))
    check.same(plan.run("log", "--limit", "1"), before)
