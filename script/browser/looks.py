"""Paper, the dark, colours of the reader's own, and no script."""

import base64
import re
import subprocess


def run(check, plan, server, browser):
    with check.part("on paper"):
        browser.enter("viewer", server.base)
        for path, wanted, most in [("/", "亭湖高中二期", 2), ("/project/HS", "HS.C27", 6), ("/week", "周报", 8)]:
            browser.open(path, "printed" + path.replace("/", "-"))
            text, pages = paper(browser, path)
            check.holds(wanted in text, "%s: the paper does not say %s" % (path, wanted))
            # What only a screen can do stays on the screen.
            check.holds("退出" not in text and "English" not in text, path + ": the header is on the paper")
            check.holds(pages <= most, "%s: %d pages" % (path, pages))

    with check.part("in the dark, and in colours of the reader's own"):
        for name, features in [
            ("dark", [{"name": "prefers-color-scheme", "value": "dark"}]),
            ("forced", [{"name": "forced-colors", "value": "active"}]),
        ]:
            for role, path in [("viewer", "/"), ("reporter", "/mine")]:
                browser.enter(role, server.base, "phone")
                browser.cdp("Emulation.setEmulatedMedia", features=features)
                browser.open(path, name + path.replace("/", "-"))
                style = browser.driver.execute_script(
                    "const s = getComputedStyle(document.querySelector('nav a[aria-current]'));"
                    "return [s.backgroundColor, s.outlineStyle]")
                ground = browser.driver.execute_script(
                    "return getComputedStyle(document.querySelector('header')).backgroundColor")
                # Where one is shows by its ground, or else by a line around it.
                check.holds(style[1] != "none" or style[0] != ground, "%s: %s" % (name, style))
            browser.cdp("Emulation.setEmulatedMedia", features=[])

    with check.part("what is not there"):
        browser.enter("viewer", server.base, "phone")
        for path in ("/nothing", "/enter?token=none", "/mine"):
            browser.driver.get(browser.base + path)
            # The console names the status, as it should.
            browser.forget_console()
            browser.examine("refused" + path.split("?")[0].replace("/", "-"))
            check.holds(browser.one("[role=alert] li").text, path + " says nothing")

    with check.part("without script"):
        browser.cdp("Emulation.setScriptExecutionDisabled", value=True)
        try:
            without_script(check, plan, server, browser)
        finally:
            browser.cdp("Emulation.setScriptExecutionDisabled", value=False)


def paper(browser, path):
    """The text of a page as it is printed, without its blanks, and the number of its sheets."""
    made = base64.b64decode(browser.cdp(
        "Page.printToPDF", landscape=True, paperWidth=8.27, paperHeight=11.69,
        preferCSSPageSize=True)["data"])
    if browser.shots:
        (browser.shots / ("paper%s.pdf" % path.replace("/", "-"))).write_bytes(made)
    text = subprocess.run(["pdftotext", "-raw", "-", "-"], input=made, capture_output=True, check=True).stdout
    return re.sub(r"\s", "", text.decode().replace("\f", "")), text.count(b"\f")


def without_script(check, plan, server, browser):
    axe, browser.axe = browser.axe, ""  # it is a script itself
    try:
        browser.enter("reporter", server.base, "phone")
        browser.send(browser.form("NP.C21"), percent="45", note="noscript")
        browser.says("已保存")
        check.same(plan.reports("NP.C21", "noscript"), 1)
        browser.enter("planner", server.base, "phone")
        for path in ("/project/HS", "/project/HS/network", "/activity/HS.C27", "/flags", "/week"):
            browser.open(path, "noscript" + path.replace("/", "-"))
        browser.open("/try", "noscript-try")
        browser.one("textarea").send_keys("HS.C27 +14d")
        browser.press(browser.one("main form button"))
        check.holds(browser.all("main [role=status]"), "the trial is not answered")
        browser.one(".who button").click()
        browser.wait("return location.pathname === '/left'")
    finally:
        browser.axe = axe
