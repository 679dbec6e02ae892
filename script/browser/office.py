"""The day of an office on a phone: its own work, a report with what it does, two without a network, a problem."""


def run(check, plan, server, browser):
    # Done by the end of April, the power is switched over in the May holiday and the opening day is kept; with 150
    # days it waits for the summer, and the day is lost.
    for size, language, remaining, problem in [("phone", "zh", "80", 3), ("desk", "en", "150", 4)]:
        with check.part("office, %s, %s" % (size, language)):
            day(check, plan, server, browser, size, language, remaining, problem)


def day(check, plan, server, browser, size, language, remaining, problem):
    def words(zh, en):
        return zh if language == "zh" else en

    browser.enter("reporter", server.base, size, language)
    codes = [each.text for each in browser.all(".tasks .code")]
    check.holds("HS.C27" in codes and "NP.C21" in codes, "its work is %s" % codes)
    # Work that the samples give to the builder.
    check.holds("HS.C10" not in codes, "work of another office")
    browser.reachable()

    form = browser.form("HS.C27")
    browser.reachable()
    browser.examine("mine-open")
    fields = {"remaining": remaining, "note": words("变压器", "late")}
    if size == "phone":
        fields["started"] = "2028-02-02"
    browser.send(form, **fields)
    browser.examine("sent")
    browser.says("HS.C27", words("已保存", "saved"))
    check.holds(any("HS.E06" in each.text and "2028-09-06" in each.text
                    for each in browser.all(".consequences li")), "no consequence: " + browser.text)

    browser.press(browser.one("main a"))
    browser.examine("mine")
    without_network(check, plan, browser, size + language)

    browser.open("/nodes")
    check.same(browser.all("main table a"), [])
    browser.open("/problems")
    check.holds("供电公司" in browser.text, "no problem of the office")
    browser.reachable()
    for _ in ("办理", "反馈"):
        browser.press(browser.one("form[action='/problems/%d'] button" % problem))
    browser.examine("problems-after")
    # To review and to close is not for the office.
    check.same(browser.all("form[action='/problems/%d']" % problem), [])
    state = next(row.text for row in browser.all("main tr") if row.text.startswith(str(problem)))
    check.holds(words("反馈", "answered") in state, state)

    browser.one(".who button").click()
    browser.wait("return location.pathname === '/left'")
    browser.examine("left")
    check.same(browser.all("nav a"), [])


def without_network(check, plan, browser, mark):
    """Two reports of the same work, made without a network, are sent later, each once."""
    notes = [mark + "-one", mark + "-two"]
    browser.network(False)
    for note in notes:
        browser.send(browser.form("NP.C21"), isAnswered=False, note=note, percent="35")
        browser.wait("return !document.querySelector('details[open]')")
    browser.says("2")
    check.holds(browser.one("#waiting").is_displayed(), "nothing is said of what waits")
    if browser.shots:
        browser.shot("waiting")
    check.same([plan.reports("NP.C21", note) for note in notes], [0, 0])
    browser.forget_console()
    browser.network(True)
    browser.wait("return !JSON.parse(localStorage.getItem('schedctl-waiting') || '[]').length")
    browser.forget_console()
    check.same([plan.reports("NP.C21", note) for note in notes], [1, 1])
    browser.open("/mine")
    check.same([plan.reports("NP.C21", note) for note in notes], [1, 1])
