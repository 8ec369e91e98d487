"""Read the published pages with outside tools and write what they found: ``make audit``.

``editions/controles.yaml`` is committed and dated: the page on accessibility shows it. The tools are those of
``make test-full``: the Nu HTML checker, and axe-core in Chromium with each of the two colour schemes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "output" / "site"
TOOLS = ROOT / "tests" / "browser" / "node_modules"
RESULT = ROOT / "editions" / "controles.yaml"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
SCHEMES = {"light": "thème clair", "dark": "thème sombre"}
HEADER = """\
# yaml-language-server: $schema=../docs/schemas/controles.json
# Page écrite par « make audit » : ce que des outils automatiques ont trouvé sur les pages publiées. La page
# « Accessibilité » le montre. Ces outils ne voient qu’une partie du RGAA ; ils ne remplacent pas un audit.
"""


def main() -> int:
    """Write ``editions/controles.yaml``; say what was found."""
    pages = sorted(SITE.rglob("*.html"))
    if not pages:
        print("Rien n’est publié : lancez d’abord « make build ».", file=sys.stderr)
        return 2
    today = datetime.now(UTC).date().isoformat()
    lines = [HEADER]
    for tool, what, findings in (_html(), *_accessibility(pages)):
        print(f"{tool} : {len(findings)}", *findings[:20], sep="\n  ")
        lines += [f"- outil: {tool}", f"  verifie: {what}", f"  jour: {today}"]
        lines += [f"  pages: {len(pages)}", f"  constats: {len(findings)}", ""]
    RESULT.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    return 0


def _version(package: str) -> str:
    return str(json.loads((TOOLS / package / "package.json").read_text(encoding="utf-8"))["version"])


def _html() -> tuple[str, str, list[str]]:
    """Errors and warnings of the Nu HTML checker."""
    jar = next(TOOLS.glob("vnu-jar/**/vnu.jar"))
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--also-check-css", "--skip-non-html", str(SITE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [f"{one.get('url', '')}: {one['message']}" for one in json.loads(done.stderr)["messages"]]
    return f"Nu HTML Checker {_version('vnu-jar')}", "La validité du code HTML et CSS.", found


def _accessibility(pages: list[Path]) -> Iterator[tuple[str, str, list[str]]]:
    """Violations that axe-core finds, whatever their impact."""
    axe = (TOOLS / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for scheme, words in SCHEMES.items():
            page = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme).new_page()
            found = [one for path in pages for one in _violations(page, path, axe)]
            what = f"Contrastes, noms, structure et rôles (WCAG 2.2), {words}."
            yield f"axe-core {_version('axe-core')}", what, found
        browser.close()


def _violations(page: Page, path: Path, axe: str) -> list[str]:
    page.goto(path.as_uri())
    page.evaluate(axe)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{path.name}: {one['id']} ({len(one['nodes'])})" for one in result["violations"]]


if __name__ == "__main__":
    sys.exit(main())
