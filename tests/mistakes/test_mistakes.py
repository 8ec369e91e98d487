"""One mistake gives one finding, at its own line, which names the cause and shows the line to write.

``expected/NAME.txt`` is what ``cites controler`` says of each, word for word (``--update-golden``).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.findings.issues import Issue, sort_issues
from generator.findings.messages import describe
from generator.run.checking import check
from generator.run.on_demand.mending import Outcome, mend, mendable
from generator.run.order import Order
from tests.conftest import FACTS, MINI
from tests.mistakes.cases import CASES, EDITORIAL, LABEL, Case

EXPECTED = Path(__file__).parent / "expected"
CONSEQUENCES = {
    "24-crochet-ouvert": ["Y03"],
    "27-tiret-oublie": ["C03", "P07"],
    "29-mauvais-retrait": ["C03", "P07"],
}
"""What was hidden by a mistake."""
NOT_WRONG = {"15-fins-de-ligne-de-windows", "17-marque-d-ordre", "38-nom-non"}
"""What is read as it is meant."""
TWO = {"39-fichiers-etrangers", "51-puce-glissee-dans-un-texte"}
"""What is two mistakes."""
LINKS = """
À [Vannes](collectivite:Vannes (56)), au [Juch](collectivite:Le Juch (29)) et à [Arvieu](collectivite:Arvieu (12)),
le [jury](page:jury) a lu l’[éditorial](editorial.md).
"""


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mini project, with what depends on its palmarès, its chapters and its texts."""
    project = shutil.copytree(MINI, tmp_path_factory.mktemp("mistakes") / "project")
    for name in ("mentions", "errata"):
        shutil.copy(FACTS / f"editions/2020/{name}.yaml", project / "editions/2020")
    with (project / LABEL).open("a", encoding="utf-8") as file:
        file.write(LINKS)
    assert check(Order(project))[1] == []
    return project


@pytest.fixture
def project(shared: Path) -> Iterator[Path]:
    """That project, to be spoilt and put right again."""
    before = {path: path.read_bytes() for path in shared.rglob("*") if path.is_file()}
    yield shared
    for path in shared.rglob("*"):
        if path.is_file() and path not in before:
            path.unlink()
    for path, content in before.items():
        path.write_bytes(content)


def found_in(project: Path) -> tuple[Issue, ...]:
    return sort_issues(check(Order(project))[1])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_once_where_it_is(case: Case, project: Path, request: pytest.FixtureRequest) -> None:
    case.make(project)
    issues = found_in(project)
    said = "".join(f"{describe(issue)}\n\n" for issue in issues)
    golden = EXPECTED / f"{case.name}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")
    assert len(issues) == (0 if case.name in NOT_WRONG else 2 if case.name in TWO else 1)
    if mends := mendable(issues):
        _heal(case, project, mends)


def _heal(case: Case, project: Path, issues: tuple[Issue, ...]) -> None:
    """Once the mend is written nothing is found any more, and the other lines have the bytes that they had."""
    before = {path: path.read_bytes().splitlines() for path in project.rglob("*") if path.is_file()}
    assert [file.outcome for file in mend(project, issues)] == [Outcome.WRITTEN]
    assert [issue.code for issue in found_in(project)] == CONSEQUENCES.get(case.name, [])
    changed = [path for path, lines in before.items() if path.read_bytes().splitlines() != lines]
    assert changed == sorted({project / issue.mend.place.path for issue in issues if issue.mend})
    for path in changed:
        lines, after = before[path], path.read_bytes().splitlines()
        assert len([line for line in lines if line not in after]) <= len(issues)


def test_every_expectation_is_of_a_case() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == {case.name for case in CASES}
    assert EDITORIAL in {case.path for case in CASES}
