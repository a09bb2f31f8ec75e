"""Drives the page in headless Chromium against a running server.

    python3 Tests/page/test_page.py URL [--token TOKEN] [--screenshot FILE] [--size 1920x1080]

Exit 0 when every check holds; each check that fails prints a line and makes the exit 1.
"""

import argparse
import re
import sys

from playwright.sync_api import sync_playwright

WAIT = 15_000


class Checks:
    """Collects what failed, so that one run tells all of it."""

    def __init__(self):
        self.failed = []

    def that(self, holds, what):
        print(("ok    " if holds else "FAILED ") + what, flush=True)
        if not holds:
            self.failed.append(what)


def orders_appear(page, checks):
    page.wait_for_selector(".grid-row", timeout=WAIT)
    checks.that(page.locator(".grid-row").count() >= 3, "orders appear")
    page.wait_for_selector('#link[data-state="live"]', timeout=WAIT)
    checks.that(True, "the stream is live")
    first = page.locator(".grid-row .buy, .grid-row .sell").first.inner_text()
    checks.that(first in ("BUY", "SELL", "SHORT", "SH EX"), "a side is shown in FIX's words")


def life_line_shows(page, checks):
    """Takes the first order that has children, so that there is something to tell."""
    page.keyboard.press("j")
    for _ in range(60):
        twist = page.locator(".grid-row.selected .twist")
        if twist.count() and twist.inner_text() == "\u25b8":
            break
        page.keyboard.press("j")
    checks.that(page.locator(".grid-row.selected").count() == 1, "j selects a row")
    page.keyboard.press("Enter")
    page.wait_for_selector(".timeline li", timeout=WAIT)
    checks.that(page.locator(".timeline li").count() >= 2, "the life line has events")
    checks.that(page.locator(".life .mini").count() >= 1, "the life line has venues")
    checks.that(page.locator(".why p").count() >= 1, "decisions have reasons in words")
    whens = page.locator(".when").all_inner_texts()
    deltas = whens[1:]
    checks.that(
        all(re.match(r"\+\S", text) for text in deltas), "every later event has its time delta")
    page.keyboard.press("Escape")


def children_expand(page, checks):
    before = page.locator(".grid-row.depth-1").count()
    page.keyboard.press("ArrowRight")
    page.wait_for_selector(".grid-row.depth-1", timeout=WAIT)
    checks.that(page.locator(".grid-row.depth-1").count() > before, "right shows the children")
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(150)
    checks.that(page.locator(".grid-row.depth-1").count() == before, "left hides them")


def panels_switch(page, checks):
    names = ["Orders", "Executions", "Positions", "Venues", "Post-trade", "Sessions", "Health", "Risk", "Market",
             "Instruments"]
    for number, name in enumerate(names, 1):
        page.keyboard.press(str(number % 10))
        current = page.locator('.tab[aria-current="page"]').inner_text()
        checks.that(name in current, f"{number} shows {name}")
        page.wait_for_timeout(150)
    page.keyboard.press("4")
    page.wait_for_selector(".card", timeout=WAIT)
    checks.that(page.locator(".card").count() >= 1, "venues have a card each")
    page.keyboard.press("1")


def sessions_are_steered(page, checks, token):
    """A control is sent only with reason, token and the typed name; what it did is shown."""
    page.keyboard.press("6")
    row = page.locator('.grid-row:has-text("BROKER")').first
    row.wait_for(timeout=WAIT)
    cells = page.locator(".grid-row").first.locator("span").all_inner_texts()
    checks.that(any(text.startswith("FIX.") for text in cells), "a session has its version")
    button = page.locator('.session-controls button:has-text("Disable")')
    checks.that(button.is_disabled(), "no session is steered before one is selected")
    row.click()
    name = page.locator(".session-controls b").inner_text()
    button.click()
    go = page.locator('.confirm button[type="submit"]')
    page.fill('.confirm [name="reason"]', "page test")
    page.fill('.confirm [name="token"]', "wrong")
    page.fill('.confirm [name="confirm"]', name[:-1])
    checks.that(go.is_disabled(), "half a name confirms nothing")
    page.fill('.confirm [name="confirm"]', name)
    go.click()
    page.wait_for_selector(".confirm [role=alert]:not(:empty)", timeout=WAIT)
    checks.that(page.locator(".confirm").count() == 1, "a wrong token is told in the dialog")
    if token:
        page.fill('.confirm [name="token"]', token)
        go.click()
        page.wait_for_selector('.grid-row.selected:has-text("disabled")', timeout=WAIT)
        checks.that("page test" in page.locator(".session-controls").inner_text(),
                    "who disabled it, and why, is shown")
        page.locator('.session-controls button:has-text("Enable")').click()
        page.fill('.confirm [name="reason"]', "page test over")
        page.fill('.confirm [name="confirm"]', name)
        page.keyboard.press("Enter")
        page.wait_for_selector('.grid-row.selected:not(:has-text("disabled"))', timeout=WAIT)
        checks.that(page.locator(".confirm").count() == 0, "it is enabled again, by Enter")
    else:
        page.keyboard.press("Escape")
    page.keyboard.press("1")


def fill(page, **values):
    """Fills the open dialog's fields by name."""
    for name, value in values.items():
        field = page.locator(f'.confirm [name="{name}"]')
        if field.evaluate("node => node.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def risk_is_controlled(page, checks, token):
    """Limits show their use; what loosens waits for another person; the kill switch is typed."""
    page.keyboard.press("8")
    page.wait_for_selector(".boxes.risk .use-bar", timeout=WAIT)
    checks.that(page.locator(".use-bar").count() >= 1, "limits have bars of their use")
    shares = [float(text) for text in page.locator(
        ".boxes.risk .box:first-child .grid-row span:nth-child(6)").all_inner_texts()]
    checks.that(len(shares) >= 1, "limits have their use in per cent")
    kill = page.locator('.risk-tools button:has-text("Kill switch")')
    kill.click()
    go = page.locator('.confirm button[type="submit"]')
    fill(page, level="account", name="FUND3", symbol="AIG", state="halted", reason="page test",
         token=token or "wrong", by="ann")
    fill(page, confirm="KIL")
    checks.that(go.is_disabled(), "half a word throws no kill switch")
    fill(page, confirm="KILL")
    checks.that(go.is_enabled(), "the whole word may throw it")
    if not token:
        page.keyboard.press("Escape")
        page.keyboard.press("1")
        return
    go.click()
    stopped = page.locator('.boxes.risk .grid-row:has-text("halted")')
    stopped.first.wait_for(timeout=WAIT)
    checks.that("AIG" in stopped.first.inner_text(), "what is halted is shown")
    stopped.first.click()
    page.locator('.box:has-text("Not free to trade") h2 button').click()
    fill(page, state="normal", reason="page test over", by="ann", confirm="FUND3")
    go.click()
    waiting = page.locator('.boxes.risk .grid-row:has-text("halted \u2192 normal")')
    waiting.first.wait_for(timeout=WAIT)
    checks.that(True, "to go on waits for a second person")
    waiting.first.click()
    approve = page.locator('.box:has-text("Waiting for a second person") h2 button').first
    approve.click()
    fill(page, by="ann")
    go.click()
    page.wait_for_selector(".confirm [role=alert]:not(:empty)", timeout=WAIT)
    checks.that("another person" in page.locator(".confirm [role=alert]").inner_text(),
                "nobody approves a proposal of his own")
    fill(page, by="bob")
    go.click()
    stopped.first.wait_for(state="detached", timeout=WAIT)
    checks.that(True, "another person lets it go on")
    page.locator('.risk-tools button:has-text("Change a limit")').click()
    fill(page, level="account", name="FUND3", kind="maxQuantity", value="40000",
         reason="page test", by="ann")
    page.wait_for_selector('.change-note:has-text("\u2192 40000")', timeout=WAIT)
    go.click()
    page.wait_for_selector(".confirm", state="detached", timeout=WAIT)
    checks.that("frame" in page.locator(".risk-tools [role=status]").inner_text(),
                "a tighter limit holds at once")
    locates = page.locator('.boxes.risk .box:has(h2:has-text("Locates"))')
    locates.locator('h2 button').click()
    fill(page, symbol="AIG", quantity="700", source="LENDER", kind="borrowed", by="ann")
    go.click()
    row = locates.locator('.grid-row:has-text("AIG")')
    row.first.wait_for(timeout=WAIT)
    text = row.first.inner_text()
    checks.that("borrowed" in text and "700" in text, "what is borrowed is listed")
    page.keyboard.press("1")


def breaks_are_explained(page, checks, token):
    """What post-trade controls found is listed; somebody explains one, and it stays with his name."""
    page.keyboard.press("8")
    box = page.locator('.boxes.risk .box:has(h2:has-text("Breaks"))')
    row = box.locator('.grid-row:has-text("NOTHING")')
    row.first.wait_for(timeout=WAIT)
    text = row.first.inner_text()
    checks.that("quantity differs" in text and "open" in text, "a break is listed as open")
    explain = box.locator('h2 button:has-text("Explain")')
    checks.that(explain.is_disabled(), "no break is explained before one is selected")
    row.first.click()
    if token:
        explain.click()
        go = page.locator('.confirm button[type="submit"]')
        checks.that(go.is_disabled(), "nothing is explained without a reason")
        fill(page, reason="the clearer's late file", by="ann", token=token)
        go.click()
        page.wait_for_selector(".confirm", state="detached", timeout=WAIT)
        box.locator('.grid-row:has-text("NOTHING"):has-text("explained")').wait_for(timeout=WAIT)
        state = row.first.locator('span[title*="ann: the clearer"]')
        checks.that(state.count() == 1, "an explained break tells who and why")
    page.keyboard.press("1")


def market_is_shown(page, checks, screenshot):
    """The ladder has the national best marked; feeds and venues are ranked; the stream moves it."""
    page.keyboard.press("9")
    ladder = page.locator(".market-left .grid-row")
    ladder.first.wait_for(timeout=WAIT)
    # A book of the demo may be empty for a moment; what is seen is seen at one instant.
    page.wait_for_selector(".market-left:has(.best-bid):has(.best-offer)", timeout=WAIT)
    seen = page.evaluate("""() => {
        const rungs = [...document.querySelectorAll('.market-left .grid-row')];
        const price = (row) => Number(row.querySelector('.rung').textContent.replace(/,/g, ''));
        const of = (name) => rungs.filter((row) => row.classList.contains(name)).map(price);
        return { bids: of('best-bid'), offers: of('best-offer'), prices: rungs.map(price),
            names: rungs.every((row) => /VENUE/.test(row.textContent)),
            condition: document.querySelector('.market-condition').textContent };
    }""")
    checks.that(len(seen["bids"]) == 1, "one rung is the national bid")
    checks.that(len(seen["offers"]) == 1, "one rung is the national offer")
    is_told = "crossed" in seen["condition"] or "locked" in seen["condition"]
    checks.that(is_told or seen["bids"][0] < seen["offers"][0],
                "the bid is below the offer, or it is said that it is not")
    checks.that(seen["names"], "each rung names its venues")
    feeds = page.locator('.market-right .box:has-text("Feeds") .grid-row')
    checks.that(feeds.count() == 3, "every venue with market data has a feed")
    checks.that(all("live" in text for text in feeds.all_inner_texts()), "feeds are live")
    heard = [text.split("\n")[3] for text in feeds.all_inner_texts()]
    league = page.locator('.market-right .box:has-text("best filled") .grid-row')
    checks.that(league.count() >= 4, "venues are ranked")
    page.wait_for_timeout(2_500)
    again = [text.split("\n")[3] for text in feeds.all_inner_texts()]
    checks.that(heard != again, "messages are counted on")
    names = page.locator(".market-names button").all_inner_texts()
    checks.that(len(names) == 3, "every symbol can be chosen")
    page.locator(f'.market-names button:has-text("{names[-1]}")').click()
    page.wait_for_selector(f'.market-names button.on:has-text("{names[-1]}")', timeout=WAIT)
    ladder.first.wait_for(timeout=WAIT)
    checks.that(
        page.locator(".market-facts dd").first.inner_text().count(" at ") == 1,
        "the best bid stands in the figures")
    plans = page.locator('.market-right .box:has-text("Strategies") .grid-row')
    if plans.count():
        checks.that(plans.first.locator("svg.plan").count() == 1, "a strategy has its curve")
    if screenshot:
        page.screenshot(path=screenshot.replace(".png", "-market.png"))
    page.keyboard.press("1")


def instruments_are_shown(page, checks, url, token, screenshot):
    """The master is searched; what an instrument is, and who corrected it, stands beside it."""
    answer = page.request.post(
        url.split("#")[0].rstrip("/") + "/v1/instruments",
        headers={"Authorization": f"Bearer {token}"},
        data={"text": "instruments:\n  - {symbol: NEWCO, ticks: {table: us},"
              " symbols: {VENUE1: NEWCO.N}, ids: {cusip: \"037833100\"}}\n", "reason": "listed by the test"})
    is_listed = answer.status == 200
    page.keyboard.press("0")
    rows = page.locator(".market-left .grid-row")
    rows.first.wait_for(timeout=WAIT)
    checks.that(rows.count() >= 3, "instruments are listed")
    page.wait_for_selector(".instrument-facts dd", timeout=WAIT)
    page.keyboard.press("/")
    page.keyboard.type("ibm")
    page.wait_for_timeout(300)
    checks.that(rows.count() == 1 and "IBM" in rows.first.inner_text(), "the search finds one")
    rows.first.click()
    page.wait_for_function(
        "() => document.querySelector('.panel .tools b').textContent === 'IBM'", timeout=WAIT)
    facts = page.locator(".instrument-facts").inner_text()
    checks.that("currency" in facts and "lot" in facts, "its facts are told in words")
    checks.that("settlement date" in facts, "its dates are told")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    if is_listed:
        page.wait_for_selector('.market-left .grid-row:has-text("NEWCO")', timeout=WAIT)
        page.locator('.market-left .grid-row:has-text("NEWCO")').click()
        steps = page.locator('.market-right .box:has-text("Steps of prices") .grid-row')
        steps.nth(1).wait_for(timeout=WAIT)
        checks.that("0.0001" in steps.first.inner_text(), "prices step by a table")
        names = page.locator('.market-right .box:has-text("Names") .grid-row')
        said = " ".join(names.all_inner_texts())
        checks.that("NEWCO.N" in said and "037833100" in said, "its names and identifiers are told")
        history = page.locator('.market-right .box:has-text("Corrections") .grid-row')
        history.first.wait_for(timeout=WAIT)
        checks.that("listed by the test" in history.first.inner_text(), "corrections say why")
    checks.that(is_listed, f"an instrument can be listed: {answer.status} {answer.text()[:200]}")
    if screenshot:
        page.screenshot(path=screenshot.replace(".png", "-instruments.png"))
    page.keyboard.press("1")


def filter_works(page, checks):
    symbol = page.locator(".grid-row .strong").first.inner_text()
    page.keyboard.press("/")
    page.keyboard.type(symbol)
    page.wait_for_timeout(300)
    shown = set(page.locator(".grid-row.client .strong").all_inner_texts())
    checks.that(shown == {symbol}, f"the filter leaves {symbol} alone")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    checks.that(page.locator("#help[open]").count() == 1, "? shows the keys")
    page.keyboard.press("Escape")


def nothing_is_cut(page, checks):
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    checks.that(not wide, "the page is no wider than the window")
    strip = page.evaluate(
        "(() => { const s = document.getElementById('strip'); return s.scrollWidth - s.clientWidth })()")
    checks.that(strip <= 0, "every figure of the strip is in sight")


def run(url, token, screenshot, size):
    width, height = (int(part) for part in size.split("x"))
    checks = Checks()
    errors = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": height})
        page.on("console", lambda message: errors.append(message.text)
                if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(url)
        orders_appear(page, checks)
        life_line_shows(page, checks)
        children_expand(page, checks)
        panels_switch(page, checks)
        sessions_are_steered(page, checks, token)
        risk_is_controlled(page, checks, token)
        breaks_are_explained(page, checks, token)
        market_is_shown(page, checks, screenshot)
        instruments_are_shown(page, checks, url, token, screenshot)
        filter_works(page, checks)
        nothing_is_cut(page, checks)
        if screenshot:
            page.wait_for_timeout(1200)
            page.screenshot(path=screenshot)
        browser.close()
    # The browser reports the refusals that a wrong token and one's own proposal are meant to get.
    errors = [error for error in errors
              if "status of 401" not in error and "status of 422" not in error]
    checks.that(not errors, "no console errors" + "".join(f"\n        {e}" for e in errors))
    return checks


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url")
    parser.add_argument("--token", help="of a user who may steer sessions")
    parser.add_argument("--screenshot")
    parser.add_argument("--size", default="1920x1080")
    arguments = parser.parse_args()
    checks = run(arguments.url, arguments.token, arguments.screenshot, arguments.size)
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
