"""Who opens pages in Chromium, and what holds of every page that is opened."""

import base64
import json
import os
import pathlib
import time
import urllib.parse

from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

SIZES = {"desk": (1440, 900), "phone": (390, 844)}

# All that a key can reach and a person can see, in the order of the page.
CONTROLS = """
return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe')].filter(
  each => each.type !== 'hidden' && !each.disabled && each.tabIndex >= 0
    && (each.checkVisibility({visibilityProperty: true}) || each.classList.contains('skip')))"""

# Writes down what gets the focus, and whether that can be seen.
WATCH = """
window.__reached = [];
document.addEventListener('focusin', event => {
  const style = getComputedStyle(event.target), box = event.target.getBoundingClientRect();
  window.__reached.push([event.target,
    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0
      && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight]);
});"""


class Browser:
    """One Chromium, which is somebody after the other."""

    def __init__(self, plan, check, shots):
        self.plan, self.check, self.shots = plan, check, shots
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for word in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars",
                     "--ignore-certificate-errors", "--window-size=1440,1000",
                     "--host-resolver-rules=MAP plan.example.cn 127.0.0.1"]:
            options.add_argument(word)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.page_load_strategy = "normal"
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_page_load_timeout(30)
        self.driver.set_script_timeout(30)
        self.axe = pathlib.Path(os.environ["AXE"]).read_text() if os.environ["AXE"] else ""
        # Which pages axe-core has seen, and how long it took.
        self.examined, self.seconds = set(), 0
        self.base, self.who, self.size, self.language = "", "", "desk", "zh"
        # When somebody came in.
        self.entered = []

    def quit(self):
        self.driver.quit()

    def cdp(self, command, **values):
        return self.driver.execute_cdp_cmd(command, values)

    # MARK: Coming in

    def enter(self, role, base, size="desk", language="zh", isFresh=True):
        """Comes in by the link of a role, with nothing kept from before unless told otherwise."""
        self.base, self.who, self.size, self.language = base, role, size, language
        self.driver.get("about:blank")
        for kind in ("browser", "performance"):
            self.driver.get_log(kind)
        if isFresh:
            self.cdp("Network.clearBrowserCookies")
            self.cdp("Storage.clearDataForOrigin", origin=base, storageTypes="all")
        width, height = SIZES[size]
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=size == "phone")
        self.cdp("Emulation.setTouchEmulationEnabled", enabled=size == "phone")
        self.slow_enough()
        self.driver.get("%s/enter?token=%s&lang=%s" % (base, self.plan.tokens[role], language))
        self.wait("return location.pathname !== '/enter'")
        self.examine("mine" if role == "reporter" else "board")

    def slow_enough(self):
        """Waits where the board would think that somebody tries links: it lets 20 come in a minute from one address."""
        now = time.monotonic()
        self.entered = [each for each in self.entered if now - each < 61]
        if len(self.entered) >= 18:
            time.sleep(61 - (now - self.entered[0]))
        self.entered.append(time.monotonic())

    def open(self, path, name=None):
        """Opens a page of the site and examines it."""
        self.driver.get(self.base + path)
        self.examine(name or path.strip("/").split("?")[0].replace("/", "-") or "board")

    def follow(self, text, name):
        """Follows a link by its words, as a person would, and examines where it leads."""
        self.press(self.link(text))
        self.examine(name)

    # MARK: What is on the page

    def link(self, text):
        return self.driver.find_element(By.LINK_TEXT, text)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def form(self, code):
        """The form of a piece of work, unfolded where it is folded."""
        form = self.one("form.entry:has(input[name=code][value='%s'])" % code)
        if not form.is_displayed():
            form.find_element(By.XPATH, "ancestor::details/summary").click()
        return form

    def press(self, element):
        """Presses what leads to another page, or to the same one anew, and waits for that."""
        # What is known of the page that is left goes with it.
        self.driver.execute_script("window.isLeft = false")
        element.click()
        self.wait("return window.isLeft === undefined")

    def send(self, form, isAnswered=True, **fields):
        """Fills in a form and sends it."""
        for name, value in fields.items():
            field = form.find_element(By.NAME, name)
            if field.get_attribute("type") == "date":
                # As a picker leaves it: how a date is typed depends on the language of the machine.
                self.driver.execute_script(
                    "arguments[0].value = arguments[1];"
                    "arguments[0].dispatchEvent(new Event('input', {bubbles: true}))", field, value)
            else:
                field.send_keys(value)
        # What was said of the one before is no answer to this one.
        self.driver.execute_script("document.querySelectorAll('.saved').forEach(each => each.remove())")
        form.find_element(By.CSS_SELECTOR, "button").click()
        if isAnswered:
            self.wait("return document.querySelector('.saved') !== null")

    @property
    def text(self):
        return self.one("main").text

    def says(self, *texts):
        text = self.text
        for wanted in texts:
            self.check.holds(wanted in text, "%s does not say %s" % (self.driver.current_url, wanted))

    def wait(self, script, seconds=30):
        """Waits until a script is true of a whole page."""
        asked = "return document.readyState === 'complete' && (() => { %s })()" % script
        try:
            WebDriverWait(self.driver, seconds, 0.05).until(lambda driver: driver.execute_script(asked))
        except TimeoutException as late:
            shown = " ".join(self.one("body").text.split())[:300]
            raise TimeoutException("never true: %s; %s shows %s" % (script, self.driver.current_url, shown)) from late

    def wait_for(self, isSo, told, seconds=30):
        WebDriverWait(self.driver, seconds, 0.1).until(lambda _: isSo(), told)

    def network(self, isThere):
        self.cdp("Network.enable")
        self.cdp("Network.emulateNetworkConditions", offline=not isThere, latency=0,
                 downloadThroughput=-1, uploadThroughput=-1)

    def forget_console(self):
        """Leaves out what the console says while there is no network."""
        self.driver.get_log("browser")

    # MARK: What holds of every page

    def examine(self, name):
        """Width, console, hosts and accessibility of the page that is open."""
        check = self.check
        self.quiet(name)
        self.asked_nobody_else()
        if self.size == "phone" and name != "chart":
            wide = self.driver.execute_script(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            check.same((name, wide), (name, 0))
        # Roles and languages change words alone, and no wording is out of reach.
        if (self.size, name) not in self.examined:
            self.examined.add((self.size, name))
            self.accessible(name)
        if self.shots:
            self.shot(name)

    def quiet(self, name):
        told = [line["message"] for line in self.driver.get_log("browser")
                if line["level"] in ("SEVERE", "WARNING")]
        self.check.holds(not told, "%s: the console says %s" % (name, told))

    def asked_nobody_else(self):
        own = urllib.parse.urlsplit(self.base).netloc
        for line in self.driver.get_log("performance"):
            message = json.loads(line["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked = urllib.parse.urlsplit(message["params"]["request"]["url"])
                self.check.holds(
                    asked.scheme in ("data", "blob", "about") or asked.netloc == own,
                    "another host was asked: " + asked.geturl())

    def accessible(self, name):
        """axe-core finds nothing serious; of rules that are advice alone nothing is asked."""
        if not self.axe:
            return
        start = time.monotonic()
        self.driver.execute_script(self.axe)
        found = self.driver.execute_async_script("""
            const done = arguments[0];
            axe.run(document, {resultTypes: ['violations'], iframes: false}).then(
              told => done(told.violations.filter(
                each => ['serious', 'critical'].includes(each.impact)).map(
                each => each.id + ' ' + each.nodes.length + '× ' + each.nodes.slice(0, 3).map(
                  node => node.target.join(' ') + ' ' + node.html.slice(0, 160)
                    + ' ' + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 200)).join(' | '))),
              error => done([String(error)]));""")
        self.seconds += time.monotonic() - start
        self.check.holds(not found, "%s, %s, %s: %s" % (name, self.who, self.size, "\n    ".join(found)))

    def reachable(self):
        """Every control is reached by Tab, the way past the navigation first, and can be seen when it is."""
        # News may come while the page is gone through, with a control of its own: then once more.
        for _ in range(5):
            count, unseen = self.walk()
            if self.controls() == count:
                break
        self.check.same(("not reached", unseen[0], "reached unseen", unseen[1]),
                        ("not reached", [], "reached unseen", []))
        self.check.holds("skip" in unseen[2], "first comes " + unseen[2])

    def controls(self):
        """How many keys lead through all controls: a date is entered in four steps, each of which a key reaches."""
        return self.driver.execute_script(
            "return (() => {%s})().reduce((sum, each) => sum + (each.type === 'date' ? 4 : 1), 0)" % CONTROLS)

    def walk(self):
        """Goes through the page by Tab: how many keys there were to press, and what was not reached or seen."""
        # From the top of the page: where something was pressed before is forgotten.
        self.driver.execute_script(
            "const root = document.documentElement; root.tabIndex = -1; root.focus();"
            "root.removeAttribute('tabindex'); scrollTo(0, 0);" + WATCH)
        count = self.controls()
        keys = ActionChains(self.driver, duration=0)
        keys.send_keys(Keys.TAB * (count + 3)).perform()
        return count, self.driver.execute_script("""
            const wanted = (() => {%s})(), reached = window.__reached;
            const seen = new Map(reached), told = each => each.outerHTML.slice(0, 100);
            return [wanted.filter(each => !seen.has(each) && each.tagName !== 'IFRAME').map(told),
              reached.filter(each => !each[1] && each[0].tagName !== 'IFRAME').map(each => told(each[0])),
              reached[0] ? told(reached[0][0]) : 'nothing']""" % CONTROLS)

    def skip(self):
        """The way past the navigation leads to the text."""
        self.driver.execute_script("document.querySelector('.skip').focus()")
        ActionChains(self.driver).send_keys(Keys.ENTER).perform()
        self.check.same(self.driver.execute_script("return document.activeElement.id"), "main")

    # MARK: Pictures

    def shot(self, name, whole=True):
        self.shots.mkdir(parents=True, exist_ok=True)
        file = self.shots / ("%s-%s-%s-%s.png" % (self.who, self.size, self.language, name))
        picture = self.cdp("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(picture["data"]))
