"""The home page of any yearbook, at any width: no word of its name is cut, none leaves the page."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.design.title_setting import title_rules
from tests.conftest import ROOT
from tests.unit.design.test_title_setting import TITLES

WIDTHS = (320, 360, 414, 560, 700, 751, 752, 800, 895, 896, 1024, 1100, 1280, 1440)
CUT = """([name, rules]) => {
  const style = document.createElement("style");
  style.textContent = rules;
  document.head.append(style);
  const wrong = [];
  for (const box of document.querySelectorAll("h1, .wordmark, .foot-word a")) {
    const text = [...box.childNodes].find((node) => node.nodeType === 3 && node.textContent.trim());
    text.textContent = name;
    const parts = [...name.matchAll(/[^ -]+/g)];
    for (const part of parts) {
      const range = document.createRange();
      range.setStart(text, part.index);
      range.setEnd(text, part.index + part[0].length);
      const rows = new Set([...range.getClientRects()].map((one) => Math.round(one.top)));
      const right = range.getBoundingClientRect().right;
      const where = `${box.className || box.tagName}: ${part[0]}`;
      if (rows.size > 1) wrong.push(`${where} is cut`);
      if (right > document.documentElement.clientWidth) wrong.push(`${where} leaves the page`);
    }
  }
  style.remove();
  return wrong;
}"""


@pytest.mark.full
def test_no_word_of_a_name_is_cut_at_any_width(tmp_path: Path, browser: Browser) -> None:
    project = tmp_path / "project"
    shutil.copytree(ROOT / "tests" / "projects" / "sentiers", project)
    asked = [sys.executable, "-m", "generator", "build", "--only", "site", "--project", str(project)]
    subprocess.run(asked, cwd=ROOT, check=True, capture_output=True)
    wrong = []
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(f"file://{project}/output/site/index.html")
    page.evaluate("document.fonts.ready")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for title in TITLES:
            found = page.evaluate(CUT, [title.strip(), title_rules(title.strip())])
            wrong += [f"{width}: {one}" for one in found]
    context.close()
    assert wrong == []
