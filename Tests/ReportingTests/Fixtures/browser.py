"""Opens pages in Chromium as people do, and prints what is wrong with them, a line each.

Usage: browser.py CHROMIUM PAGE.html…
"""
import os, subprocess, sys
from playwright.sync_api import sync_playwright

LOOK = r"""() => {
  const wrong = [];
  const seen = e => e.checkVisibility() && e.getClientRects().length > 0;
  const name = e => `<${e.tagName.toLowerCase()}${e.id ? ' id=' + e.id : ''} class="${e.getAttribute('class') || ''}"> ${(e.textContent || '').trim().slice(0, 40)}`;

  // One title, headings in order, ids once, links that lead somewhere.
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1]);
  if (levels.filter(l => l === 1).length !== 1) wrong.push('not one h1');
  levels.forEach((l, i) => { if (i && l > levels[i - 1] + 1) wrong.push(`h${l} after h${levels[i - 1]}`); });
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => wrong.push(`two elements are called ${id}`));
  for (const e of document.querySelectorAll('a[href]'))
    if (!e.getAttribute('href').startsWith('#') || !document.getElementById(e.getAttribute('href').slice(1))) wrong.push(`a link leads nowhere: ${name(e)}`);
  for (const e of document.querySelectorAll('[aria-labelledby]'))
    for (const id of e.getAttribute('aria-labelledby').split(' ')) if (!document.getElementById(id)) wrong.push(`no label ${id}`);
  if (!document.documentElement.lang) wrong.push('no language');
  for (const landmark of ['main', 'header', 'footer']) if (document.querySelectorAll(`body > ${landmark}`).length !== 1) wrong.push(`not one ${landmark}`);

  // Nothing that acts.
  for (const e of document.querySelectorAll('script,iframe,object,embed,link,img,form,base,[src],[srcdoc]')) wrong.push(`it has ${name(e)}`);
  for (const e of document.querySelectorAll('*')) for (const a of e.attributes) if (a.name.startsWith('on')) wrong.push(`${a.name} on ${name(e)}`);

  // Each drawing has words and a table; each table a caption and heads.
  for (const e of document.querySelectorAll('svg')) {
    if (e.getAttribute('role') !== 'img') { if (e.getAttribute('aria-hidden') !== 'true') wrong.push(`a drawing without a role: ${name(e)}`); continue; }
    if (!e.querySelector('title')?.textContent || !e.querySelector('desc')?.textContent) wrong.push(`a picture without words: ${name(e)}`);
    if (!e.closest('section').querySelector('table tbody tr')) wrong.push(`a picture without a table: ${name(e)}`);
    if (/NaN|undefined/.test(e.outerHTML)) wrong.push(`a number is none in ${name(e)}`);
    const [x, y, width, height] = e.getAttribute('viewBox').split(' ').map(Number);
    for (const shape of e.querySelectorAll('text, rect, circle, path')) {
      const box = shape.getBBox(), matrix = shape.getCTM(), outer = e.getScreenCTM().inverse().multiply(shape.getScreenCTM());
      const corner = (px, py) => ({ x: outer.a * px + outer.c * py + outer.e, y: outer.b * px + outer.d * py + outer.f });
      for (const p of [corner(box.x, box.y + box.height), corner(box.x + box.width, box.y), corner(box.x, box.y), corner(box.x + box.width, box.y + box.height)])
        if (p.x < x - 3 || p.y < y - 3 || p.x > x + width + 3 || p.y > y + height + 3) { wrong.push(`outside of its picture: ${shape.outerHTML.slice(0, 120)}`); break; }
    }
  }
  for (const e of document.querySelectorAll('table')) {
    if (!e.caption?.textContent) wrong.push(`a table without a caption: ${name(e)}`);
    for (const h of e.querySelectorAll('th')) if (!h.scope) wrong.push(`a head without a scope: ${name(h)}`);
    const widths = new Set([...e.rows].map(r => [...r.cells].reduce((n, c) => n + c.colSpan, 0)));
    if (widths.size > 1) wrong.push(`rows of different width: ${name(e)}`);
  }

  // Contrast of WCAG AA.
  const rgb = c => (c.match(/[\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [.2126, .7152, .0722][i], 0);
  const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c.length ? c : [255, 255, 255]; } return [255, 255, 255]; };
  const poor = new Set();
  for (const e of document.querySelectorAll('body *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || !seen(e) || e.closest('.vh,.skip,title,desc')) continue;
    const style = getComputedStyle(e), size = parseFloat(style.fontSize), isLarge = size >= 24 || size >= 18.66 && +style.fontWeight >= 700;
    const isSVG = e.namespaceURI.endsWith('svg');
    const fore = light(rgb(isSVG ? style.fill : style.color));
    const back = light(isSVG && e.classList.contains('on') ? rgb(getComputedStyle(document.querySelector('circle.carried')).fill) : behind(isSVG ? e.closest('figure') : e));
    const contrast = (Math.max(fore, back) + .05) / (Math.min(fore, back) + .05);
    if (contrast < (isLarge ? 3 : 4.5)) poor.add(`contrast ${contrast.toFixed(1)} of ${e.tagName} ${e.getAttribute('class') || ''} in ${e.parentElement.className}`);
    if (size < 11 && !isSVG) poor.add(`letters of ${size} px: ${name(e)}`);
  }
  wrong.push(...poor);
  return wrong;
}"""

WIDE = r"""() => {
  const wrong = [];
  if (document.documentElement.scrollWidth > innerWidth) {
    const far = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'));
    wrong.push(`wider than ${innerWidth}: ${document.documentElement.scrollWidth}, ` + far.slice(-2).map(e => e.outerHTML.slice(0, 90)).join(' | '));
  }
  for (const e of document.querySelectorAll('p, li, dd, dt, h1, h2, h3, h4, h5, td, th, blockquote'))
    if (!e.closest('.scroll') && !e.closest('.vh') && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).display !== 'inline') wrong.push(`cut off at ${innerWidth}: ${e.tagName} ${e.textContent.slice(0, 40)}`);
  return wrong.slice(0, 5);
}"""

FOCUS = r"""() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  const mark = e.id || [...document.querySelectorAll('*')].indexOf(e);
  return { mark: String(mark), tag: e.tagName, hasRing: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || e.className === 'skip',
           inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth, isShown: box.width > 0 };
}"""

WORDS = r"""() => {
  for (const d of document.querySelectorAll('details')) d.open = true;
  for (const e of document.querySelectorAll('.skip, svg, style, .numbers > summary, .criteria > summary')) e.remove();
  return document.body.innerText;
}"""


def letters(text):
    """What of a text must outlive print: its letters and digits, without what fonts and lines do to them."""
    import unicodedata
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum() and ord(c) < 0x250)


def reached(page, wrong):
    """Everything that can be clicked is reached with the Tab key, in sight and with a ring around it."""
    count = page.evaluate("() => [...document.querySelectorAll('a[href], summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length")
    marks = set()
    for _ in range(count + 2):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["tag"] == "BODY":
            break
        marks.add(focus["mark"])
        if not focus["hasRing"]:
            wrong.append(f"no ring around {focus}")
        if not focus["inSight"]:
            wrong.append(f"out of sight: {focus}")
    if len(marks) < count:
        wrong.append(f"the keyboard reaches {len(marks)} of {count}")


def printed(page, path, wrong):
    pdf = path + ".pdf"
    page.emulate_media(media="print")
    page.pdf(path=pdf, prefer_css_page_size=True, tagged=True)
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True).stdout
    page.emulate_media(media="screen")
    words = {w for w in (letters(w) for w in page.evaluate(WORDS).split()) if 3 < len(w) < 30}
    found = letters(text)
    lost = sorted(w for w in words if w not in found)
    if lost:
        wrong.append(f"not in print: {lost[:12]}")
    if not text.strip():
        wrong.append("nothing in print")


def check(browser, path):
    wrong, said = [], []
    for width, height in [(1280, 900), (390, 844), (360, 640)]:
        page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1)
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append("dialog"), dialog.dismiss()))
        page.on("request", lambda request: request.url.startswith("file://" + path) or said.append("request " + request.url))
        page.goto("file://" + path)
        if width == 1280:
            reached(page, wrong)
        page.evaluate("() => { for (const d of document.querySelectorAll('details')) d.open = true; }")
        wrong += page.evaluate(LOOK) if width != 390 else []
        wrong += page.evaluate(WIDE)
        if os.environ.get("PICTURES"):
            page.screenshot(path=f"{path}.{width}.png", full_page=True)
        if width == 1280:
            page.goto("file://" + path)
            # As wide as the text of an A4 page is.
            page.set_viewport_size({"width": 658, "height": 900})
            page.emulate_media(media="print")
            wrong += page.evaluate(WIDE)
            printed(page, path, wrong)
        page.close()
    return wrong + said


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    for path in sys.argv[2:]:
        for line in dict.fromkeys(check(browser, os.path.abspath(path))):
            print(os.path.basename(path), line)
    browser.close()
