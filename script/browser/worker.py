"""The page of an office behind nginx, kept by its worker: opened without a network, and gone after leaving."""

import time

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.support import expected_conditions

from served import OFFICE

KEPT = """
const done = arguments[0];
(async () => {
  const found = {};
  for (const name of await caches.keys()) {
    found[name] = (await (await caches.open(name)).keys()).map(each => new URL(each.url).pathname).sort();
  }
  done([found, (await navigator.serviceWorker.getRegistrations()).length, localStorage.length]);
})();"""
SHELL = {"schedctl-mine": ["/mine", "/offline.js", "/site.css", "/site.js"]}


def run(check, plan, server, proxy, browser):
    driver = browser.driver

    def kept():
        return driver.execute_async_script(KEPT)

    with check.part("worker: keeps the page of the office and nothing else"):
        browser.enter("reporter", proxy.base, "phone")
        browser.says("没有网络也能打开", "30 天")
        browser.wait("return navigator.serviceWorker.controller !== null")
        for path in ("/problems", "/nodes", "/mine"):
            browser.open(path)
        check.same(kept(), [SHELL, 1, 0])

    with check.part("worker: without a network the page opens, and what is entered waits"):
        with proxy.away():
            check.holds(opens(browser, "/mine"), "the page does not open")
            browser.says("HS.C27", "NP.C21")
            # The style is there, too: without it the list would have its dots.
            check.same(browser.one(".tasks").value_of_css_property("list-style-type"), "none")
            browser.send(browser.form("NP.C21"), isAnswered=False, note="offline", percent="50")
            browser.wait("return !document.querySelector('#waiting').hidden")
            if browser.shots:
                browser.shot("worker-waiting")
            check.holds(not opens(browser, "/problems"), "another page opens without a network")
            # Who has nothing but the link opens that, and comes to the same page.
            check.holds(opens(browser, "/enter?token=" + plan.tokens["reporter"]), "the link does not open")
            check.same(driver.execute_script("return location.pathname"), "/mine")
            browser.says("1 条在本机等待")
            check.same(plan.reports("NP.C21", "offline"), 0)
        browser.wait("return !JSON.parse(localStorage.getItem('schedctl-waiting') || '[]').length", 25)
        check.same(plan.reports("NP.C21", "offline"), 1)

    with check.part("worker: where the server is down the page opens, and the report waits"):
        browser.forget_console()
        server.stop()
        driver.get(proxy.base + "/mine")
        browser.send(browser.form("NP.C21"), isAnswered=False, note="down", percent="55")
        browser.wait("return !document.querySelector('#waiting').hidden")
        server.start()
        driver.get(proxy.base + "/mine")
        browser.wait("return !JSON.parse(localStorage.getItem('schedctl-waiting') || '[]').length", 25)
        check.same(plan.reports("NP.C21", "down"), 1)
        browser.forget_console()

    with check.part("worker: leaving takes it away"):
        driver.get(proxy.base + "/mine")
        # What somebody else entered here is not sent under this link, and not lost without a question.
        driver.execute_script(
            "localStorage.setItem('schedctl-waiting', JSON.stringify(['who=0&code=NP.C21&note=other&percent=1"
            "&date=2028-02-02&id=' + '0'.repeat(32)]))")
        leave(browser).dismiss()
        check.same((driver.execute_script("return location.pathname"), plan.reports("NP.C21", "other")), ("/mine", 0))
        leave(browser).accept()
        browser.wait("return location.pathname === '/left'")
        browser.wait_for(lambda: kept() == [{}, 0, 0], "something is kept")
        with proxy.away():
            check.holds(not opens(browser, "/mine"), "the page opens after leaving")

    with check.part("worker: who comes in after an office finds nothing of it, and nothing of theirs is kept"):
        browser.enter("reporter", proxy.base, "phone")
        browser.wait_for(lambda: kept()[0] == SHELL, "the page is not kept")
        browser.enter("planner", proxy.base, "phone", isFresh=False)
        for path in ("/activity/HS.C27", "/problems"):
            browser.open(path)
        check.same(kept()[0], {})
        driver.get(proxy.base + "/mine")
        check.same((kept()[0], "HS.C27" in browser.text), ({}, False))

    with check.part("worker: a link that was withdrawn takes it away"):
        browser.enter("reporter", proxy.base, "phone")
        browser.wait_for(lambda: kept()[0] == SHELL, "the page is not kept")
        plan.run("serve", "access", "withdraw", OFFICE)
        # Links are looked at once a second.
        time.sleep(1.5)
        driver.get(proxy.base + "/mine")
        browser.says("请用发给您的链接进入")
        browser.wait_for(lambda: kept()[0] == {}, "the page is kept")
        browser.forget_console()


def leave(browser):
    """Leaves as far as the question that follows."""
    browser.one(".who button").click()
    browser.wait_for(lambda: expected_conditions.alert_is_present()(browser.driver), "nothing is asked")
    return browser.driver.switch_to.alert


def opens(browser, path):
    """Whether a page of the site opens; the browser's own page of errors is none."""
    try:
        browser.driver.get(browser.base + path)
    except WebDriverException:
        return False
    return bool(browser.all("main h1"))
