"""Photos of an office: made small before they are sent, kept without a network, and shown as evidence."""

import base64

# A picture as large as phones make them, of noise that no compression makes small.
LARGE = """
const done = arguments[0], canvas = document.createElement('canvas');
canvas.width = 2400;
canvas.height = 1800;
const context = canvas.getContext('2d');
for (let y = 0; y < 1800; y += 12) {
  for (let x = 0; x < 2400; x += 12) {
    context.fillStyle = `rgb(${[0, 0, 0].map(() => Math.floor(Math.random() * 256))})`;
    context.fillRect(x, y, 12, 12);
  }
}
context.fillStyle = 'black';
context.font = '220px sans-serif';
context.fillText('1 600', 300, 1000);
done(canvas.toDataURL('image/jpeg', 0.95).split(',')[1]);"""

# Of the files that are chosen: bytes, width and height.
CHOSEN = """
const done = arguments[1];
Promise.all([...arguments[0].files].map(async file => {
  const picture = await createImageBitmap(file);
  return [file.size, picture.width, picture.height];
})).then(done);"""

# How many entries with photos wait on this device.
WAITING = """
const done = arguments[0], opening = indexedDB.open('schedctl', 1);
opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { keyPath: 'id' });
opening.onsuccess = () => {
  const counting = opening.result.transaction('entries').objectStore('entries').count();
  counting.onsuccess = () => { opening.result.close(); done(counting.result); };
};"""

SHOWN = """
return [...document.querySelectorAll('.photos img')].every(each => {
  each.loading = 'eager';
  return each.complete && each.naturalWidth > 0;
})"""


def run(check, plan, server, browser):
    driver = browser.driver
    files = [plan.folder / "photo-1.jpg", plan.folder / "photo-2.jpg"]

    def choose(form, count=1):
        field = form.find_element("css selector", "input[name=photo][multiple]")
        field.send_keys("\n".join(map(str, files[:count])))
        return field

    with check.part("photos: made small before they are sent"):
        browser.enter("reporter", server.base, "phone")
        for file in files:
            file.write_bytes(base64.b64decode(driver.execute_async_script(LARGE)))
        bytes_ = files[0].stat().st_size
        check.holds(bytes_ > 1_000_000, "the picture is small as it is")
        form = browser.form("NP.C21")
        field = choose(form)
        browser.wait_for(
            lambda: driver.execute_async_script(CHOSEN, field)[0][1:] == [1600, 1200], "not made small")
        check.holds(driver.execute_async_script(CHOSEN, field)[0][0] < bytes_ / 2, "no fewer bytes")
        browser.send(form, note="照片")
        check.same(plan.photos("NP.C21"), 1)
        browser.press(browser.one("main a"))
        browser.form("NP.C21")
        browser.wait_for(lambda: driver.execute_script(SHOWN), "the photo is not shown")
        check.same(len(browser.all(".photos img")), 1)
        browser.examine("mine-photos")

    with check.part("photos: without a network they wait, and are sent once"):
        browser.network(False)
        form = browser.form("NP.C21")
        choose(form, 2)
        browser.send(form, isAnswered=False, note="两张")
        browser.wait("return !document.querySelector('details[open]')")
        browser.says("1 条在本机等待")
        if browser.shots:
            browser.shot("waiting-photos")
        check.same((driver.execute_async_script(WAITING), plan.photos("NP.C21")), (1, 1))
        browser.forget_console()
        browser.network(True)
        browser.wait_for(lambda: driver.execute_async_script(WAITING) == 0, "it is not sent", 25)
        browser.forget_console()
        check.same((plan.photos("NP.C21"), plan.reports("NP.C21", "两张")), (3, 1))
        browser.open("/mine")
        check.same((plan.photos("NP.C21"), plan.reports("NP.C21", "两张")), (3, 1))

    with check.part("photos: evidence of a problem"):
        browser.open("/problems")
        for count in (0, 2):
            form = browser.one("form[action='/problems/5']")
            if count:
                choose(form, count)
                browser.reachable()
                browser.examine("problems-evidence-form")
            browser.press(form.find_element("css selector", "button"))
        browser.wait_for(lambda: driver.execute_script(SHOWN), "the evidence is not shown")
        check.same(len(browser.all(".photos img")), 2)
        browser.examine("problems-evidence")
        browser.enter("planner", server.base, "desk", "en")
        for path, name in [("/problems", "problems-evidence"), ("/activity/NP.C21", "activity-photos")]:
            browser.open(path, name)
            browser.wait_for(lambda: driver.execute_script(SHOWN), "a photo is not shown")
            if browser.shots:
                browser.shot(name)
        check.same(len(browser.all(".photos img")), 3)
