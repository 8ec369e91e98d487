"""Where the command is run, and what has become of what it kept: it works, or says in one sentence why it does not."""

from __future__ import annotations

import ctypes
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import cycle, product
from pathlib import Path

import pytest

from tests.conftest import MINI, ROOT
from tests.unit.loading.test_bounds import HEADER, WORST, YAML

pytestmark = pytest.mark.full
NOBODY_READS = 141
STRANGE = "à l’e\u0301te\u0301 #1 100% (bis) [x] & « \U0001f33b »."
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1


def cites(project: Path, *words: str, **settings: object) -> subprocess.CompletedProcess[str]:
    """The command as a person types it, in an environment of that test alone."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1600000000"}
    environment |= settings.pop("environment", {})  # type: ignore[arg-type]
    command = [sys.executable, "-m", "generator", *words, "--project", str(project)]
    options: dict[str, object] = {"capture_output": True, "text": True, "encoding": "utf-8", "timeout": 300, **settings}
    return subprocess.run(command, check=False, env=environment, cwd=project, **options)  # type: ignore[call-overload]


def published(project: Path) -> dict[str, str]:
    """The digest of each file that readers see."""
    output = project / "output"
    return {
        path.relative_to(output).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, published once, with what was kept."""
    project = shutil.copytree(MINI, tmp_path_factory.mktemp("built") / "project")
    done = cites(project, "build")
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return shutil.copytree(built, tmp_path / "copy")


ENVIRONMENTS = {
    "-tiret": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "TZ": "Pacific/Kiritimati"},  # no home
    "x" * 200: {"PYTHONIOENCODING": "latin-1", "HOME": "/nulle/part", "TZ": "Asia/Kathmandu"},
    STRANGE: {"PYTHONIOENCODING": "ascii", "HOME": "/dev/null", "TZ": "Mars/Phobos"},
}


@pytest.mark.parametrize(("name", "environment"), ENVIRONMENTS.items(), ids=["dash", "long", "strange"])
def test_the_same_bytes_wherever_it_is_run(built: Path, tmp_path: Path, name: str, environment: dict[str, str]) -> None:
    """Whatever the folder is called, the language, the terminal, the zone of time."""
    project = shutil.copytree(MINI, tmp_path / name)
    done = cites(project, "build", environment=environment, encoding="utf-8", errors="replace")
    assert done.returncode == 0, done.stderr
    assert published(project) == published(built)


@pytest.mark.parametrize("words", [("check",), ("check", "--doubts"), ("build", "--only", "site")])
@pytest.mark.parametrize("spoilt", [False, True])
def test_nobody_reads_what_is_said(copy: Path, words: tuple[str, ...], spoilt: bool) -> None:
    """« cites controler | head -1 »: no bug, no log, and nothing half done."""
    if spoilt:
        (copy / "editions/2020/jury.yaml").write_text("- nom:Faure\n" * 3000, encoding="utf-8")
    before = published(copy)
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = cites(copy, *words, capture_output=False, stdout=writer, stderr=writer)
    finally:
        os.close(writer)
    assert done.returncode == NOBODY_READS
    assert not (copy / "cites-incident.log").exists()
    assert published(copy) == before


@pytest.mark.parametrize("closed", ["1>&-", "2>&-", "1>&- 2>&-"])
def test_there_is_no_place_to_write(mini: Path, closed: str) -> None:
    command = f"exec '{sys.executable}' -m generator check {closed}"
    done = subprocess.run(["sh", "-c", command], cwd=mini, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert done.returncode == 0
    assert not (mini / "cites-incident.log").exists()


@pytest.mark.parametrize("folder", ["content", "content/2020", "editions/2020", "content/2020/label.md"])
def test_what_leads_out_of_the_project_is_refused(mini: Path, tmp_path: Path, folder: str) -> None:
    away = tmp_path / "ailleurs"
    (mini / folder).rename(away)
    (mini / folder).symlink_to(away)
    done = cites(mini, "check")
    assert done.returncode == 4
    assert "il mène hors du projet" in done.stderr


def test_a_link_to_itself_is_passed_over(mini: Path) -> None:
    (mini / "content/2020/encore").symlink_to(".")
    (mini / "content/2020/boucle.md").symlink_to("boucle.md")
    assert cites(mini, "check").returncode in (0, 4)


def test_the_output_may_be_a_link(mini: Path, tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (mini / "output").symlink_to(tmp_path / "public")
    assert cites(mini, "build", "--only", "site").returncode == 0
    assert (tmp_path / "public" / "site" / "index.html").is_file()


SPOILT: dict[str, Callable[[Path], object]] = {
    "output is a file": lambda project: (project / "output").write_text("x"),
    "the cache is a file": lambda project: (project / ".cache").write_text("x"),
    "output leads nowhere": lambda project: (project / "output").symlink_to("nulle/part"),
    "output leads to itself": lambda project: (project / "output").symlink_to("output"),
    "the room beside is a file": lambda project: (project / ".output.publications").write_text("x"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_stands_in_the_way_is_named(mini: Path, spoil: Callable[[Path], object]) -> None:
    spoil(mini)
    done = cites(mini, "build", "--only", "site")
    assert done.returncode == 7, done.stderr
    assert not (mini / "cites-incident.log").exists()
    assert "ne peut pas être écrit" in done.stderr


def small(limit: int) -> Callable[[], None]:
    """A disk on which no file is larger: what is refused is refused as by a full one."""

    def set_limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return set_limit


@pytest.mark.parametrize("limit", [0, 60_000])
def test_a_full_disk_leaves_what_was_published(built: Path, copy: Path, limit: int) -> None:
    shutil.rmtree(copy / ".cache")
    text = copy / "content/2020/label.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nUn mot de plus.\n", encoding="utf-8")
    done = cites(copy, "build", preexec_fn=small(limit))
    assert done.returncode in (6, 7), done.stderr
    assert published(copy) == published(built)
    assert cites(copy, "build").returncode == 0


def without_privilege() -> None:
    """What is read only is so for an administrator too."""
    ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


@pytest.fixture
def shown() -> Iterator[Path]:
    """A project that anybody may read and nobody may write, whoever runs the tests."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    project = shutil.copytree(MINI, folder / "project")
    for path in [project, *project.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield project
    for path in [project, *project.rglob("*")]:
        path.chmod(0o755)
    shutil.rmtree(folder)


def test_a_disk_that_only_reads(shown: Path) -> None:
    """The check needs no place of its own; a build says why it cannot."""
    assert cites(shown, "check", preexec_fn=without_privilege).returncode == 0
    done = cites(shown, "build", preexec_fn=without_privilege)
    assert (done.returncode, done.stdout) == (7, "")
    assert "refusé" in done.stderr or "en lecture seule" in done.stderr


def spoil_files(files: list[Path], damage: str, chance: random.Random) -> None:
    for file in files:
        content = file.read_bytes()
        if damage == "lost":
            file.unlink()
        elif damage == "cut":
            file.write_bytes(content[: len(content) // 2])
        elif damage == "emptied":
            file.write_bytes(b"")
        elif content:
            at = chance.randrange(len(content))
            file.write_bytes(content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1 :])


KEPT = {
    "leaves": "[0-9a-f][0-9a-f]/*",
    "the ledger of the site": "site.registre",
    "the receipt": "dernier-build.json",
    "notes": "notes/*",
    "archives": "archives/*.zip",
    "ledgers of archives": "archives/*.registre",
    "keys of archives": "archives/*.cle",
    "everything": "**/*",
}


DAMAGES = ("cut", "garbled", "lost", "emptied")


@pytest.mark.parametrize(
    ("kept", "damage"),
    [*zip([*KEPT.values()][:-1], cycle(DAMAGES)), *product([KEPT["everything"]], DAMAGES)],
)
def test_what_was_kept_is_verified(built: Path, copy: Path, kept: str, damage: str) -> None:
    """Damaged, whatever its kind, it is made again: the same bytes as from nothing."""
    files = [path for path in sorted((copy / ".cache").glob(kept)) if path.is_file()]
    assert files
    spoil_files(files, damage, random.Random(f"{kept} {damage}"))
    if kept != "dernier-build.json":
        (copy / ".cache" / "dernier-build.json").unlink(missing_ok=True)  # else nothing would be looked at
    done = cites(copy, "build")
    assert done.returncode == 0, done.stderr
    assert published(copy) == published(built)


BOMBS = {
    "editions/2020/jury.yaml": ("ten megabytes", "a wrong list", "lost words", "a bomb"),
    "content/2020/label.md": ("bars", "many items", "many titles", "closed links"),
}
MOST_MEMORY = 500_000
"""In kilobytes, as the kernel counts them."""
WEIGHING = """import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=sys.stderr)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"""
"""A small process between: what a child takes is counted from what its parent held."""


@pytest.mark.parametrize(("file", "name"), [(file, name) for file, names in BOMBS.items() for name in names])
def test_what_is_written_to_hurt_takes_little_memory(mini: Path, file: str, name: str) -> None:
    text = YAML[name] if file.endswith(".yaml") else HEADER + WORST[name]
    (mini / file).write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", WEIGHING, sys.executable, "-m", "generator", "check"]
    with (mini / "said").open("w") as said:
        surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
        weighed = subprocess.run(
            command, cwd=mini, stderr=said, stdout=subprocess.PIPE, text=True, env=surroundings, check=True
        )
    code, memory = map(int, weighed.stdout.split()[-2:])
    assert code in (0, 4)
    assert memory < MOST_MEMORY
    assert (mini / "said").stat().st_size < 1_000_000
