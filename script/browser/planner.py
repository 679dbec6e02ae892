"""The day of a planner: from the board to a chart, a date, its reasons, progress, a problem, what if, and files."""

import urllib.error
import urllib.request

from selenium.webdriver.common.by import By

# Days in two languages, at two widths; each at another piece of work.
DAYS = [("desk", "zh", "HS.C18", "20"), ("phone", "zh", "NP.C21", "30"), ("desk", "en", "EX.C10", "40")]


def run(check, plan, server, browser):
    for size, language, code, percent in DAYS:
        with check.part("planner, %s, %s" % (size, language)):
            day(check, plan, server, browser, size, language, code, percent)
    with check.part("administrator, phone, zh"):
        links(check, plan, server, browser)


def day(check, plan, server, browser, size, language, code, percent):
    def words(zh, en):
        return zh if language == "zh" else en

    browser.enter("planner", server.base, size, language)
    check.same(browser.one("html").get_attribute("lang"), words("zh-CN", "en"))
    browser.says("HS", "NP", "CE-BC", "供电公司")
    browser.reachable()

    project = code.split(".")[0]
    browser.press(browser.link(project))
    browser.examine("project")
    browser.says(code)
    chart(check, browser, words("横道图", "Gantt chart"), "gantt", project)
    browser.open("/project/" + project, "project")
    chart(check, browser, words("时标网络图", "Network"), "network", project)

    browser.open("/project/" + project, "project")
    browser.press(browser.link(code))
    browser.examine("activity")
    browser.says(words("为什么是这一天", "Why that day"), words("最晚到哪一天", "How late it may be"))
    browser.reachable()

    form = browser.form(code)
    fields = {"percent": percent}
    if form.find_elements(By.NAME, "started"):
        fields["started"] = form.find_element(By.NAME, "date").get_attribute("value")
    browser.send(form, **fields)
    browser.examine("sent")
    browser.says(words("已保存", "saved"))
    browser.press(browser.one("main a"))
    browser.examine("activity-after")
    browser.says(percent)

    if language == "zh":
        problem(check, browser, "1" if size == "desk" else "2")

    browser.open("/try")
    browser.reachable()
    before = plan.run("log", "--limit", "200")
    # In 80 days the power is there in April, the May holiday is made, and the opening day with it.
    browser.one("textarea").send_keys("HS.C27 80d")
    browser.one("form.trial button").click()
    browser.wait("return document.querySelector('#moves table') !== null")
    browser.examine("try-answer")
    told = [each.text for each in browser.all("main [role=status] tr")]
    check.holds(any("HS.E06" in each and "2028-08-22" in each for each in told), "what if says %s" % told)
    check.same(plan.run("log", "--limit", "200"), before)

    for path in ("/flags", "/owes", "/week", "/log"):
        browser.open(path)
    browser.open("/files")
    files(check, browser)


def links(check, plan, server, browser):
    """An administrator hands out a link, which lets somebody in until it is withdrawn."""
    browser.enter("administrator", server.base, "phone")
    browser.open("/access")
    browser.reachable()
    browser.one("main form.entry input[name=name]").send_keys("试用")
    browser.one("main form.entry button").click()
    browser.wait("return document.querySelector('.saved code') !== null")
    browser.examine("access-made")
    address = browser.one(".saved code").text
    with urllib.request.urlopen(server.base + address, timeout=20) as answer:
        check.same(answer.status, 200)
    withdraw = browser.one("form[action='/access/withdraw']:has(input[value='试用']) button")
    withdraw.click()
    browser.wait("return !document.querySelector('input[value=\"试用\"]')")
    try:
        urllib.request.urlopen(server.base + address, timeout=20)
        check.holds(False, "a link that was withdrawn lets somebody in")
    except urllib.error.HTTPError as refused:
        with refused:
            check.same(refused.code, 403)


def chart(check, browser, words, kind, project):
    """A chart in its frame, larger and smaller again."""
    browser.follow(words, kind)
    frame = browser.one("iframe.chart")
    browser.driver.switch_to.frame(frame)
    drawing = browser.one("svg")
    check.holds(drawing.rect["width"] > 200, "the chart is %s" % drawing.rect)
    browser.driver.switch_to.default_content()
    if kind != "network":
        return
    browser.open("/project/%s/network.html" % project, "chart")
    before = browser.one("section.shown svg, section svg").get_dom_attribute("viewBox")
    browser.one("[data-do=in]").click()
    larger = browser.one("section.shown svg, section svg").get_dom_attribute("viewBox")
    check.holds(larger != before, "nothing is larger: " + before)
    browser.one("[data-do=out]").click()
    again = browser.one("section.shown svg, section svg").get_dom_attribute("viewBox")
    check.holds(again != larger, "nothing is smaller: " + larger)


def problem(check, browser, number):
    """A problem is signed for, handled, answered, reviewed and closed."""
    browser.open("/problems")
    browser.reachable()
    for _ in range(5):
        form = "form[action='/problems/%s']" % number
        if not browser.all(form):
            break
        browser.press(browser.one(form + " button"))
    browser.examine("problems-after")
    check.same(browser.all("form[action='/problems/%s']" % number), [])


def files(check, browser):
    """What the page of files leads to is what it says it is."""
    cookie = "; ".join("%s=%s" % (c["name"], c["value"]) for c in browser.driver.get_cookies())
    begins = {"docx": b"PK", "xlsx": b"PK", "ics": b"BEGIN:VCALENDAR", "html": b"<!DOCTYPE html>"}
    found = {}
    for link in browser.all("main li a"):
        address = link.get_attribute("href")
        with urllib.request.urlopen(
                urllib.request.Request(address, headers={"Cookie": cookie}), timeout=30) as answer:
            found[address.rsplit(".", 1)[1]] = answer.read(15)
    for kind, sign in begins.items():
        check.holds(found.get(kind, b"").startswith(sign), "%s begins with %r" % (kind, found.get(kind)))
