"""What is put and kept beside, and what is shown: in one step, or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.findings.errors import OutputError
from generator.output.new_publication import NewPublication, new_publication
from generator.publication.files import WriteReport
from tests import versions


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Published twice: a.html and b.html stand there."""
    for content in (b"older", b"old"):
        publish(tmp_path / "output", {"a.html": b"a", "2020/b.html": content})
    return tmp_path / "output"


def publish(output: Path, files: dict[str, bytes], *, whole: bool = True) -> WriteReport:
    with new_publication(output) as beside:
        for path, content in files.items():
            beside.put(path, content)
        if not whole:
            beside.keep_others()
        return beside.exchange()


def room(output: Path) -> list[str]:
    return sorted(path.name for path in (output.parent / f".{output.name}.publications").glob("*"))


def test_the_report_tells_what_changed(output: Path) -> None:
    report = publish(output, {"a.html": b"a", "c.html": b"c"})
    assert report == WriteReport(("c.html",), ("a.html",), ("2020/b.html",))
    assert versions.read(output) == {"a.html": b"a", "c.html": b"c"}


def test_an_unchanged_file_is_one_file_with_two_names(output: Path) -> None:
    before = (output / "a.html").stat()
    publish(output, {"a.html": b"a", "c.html": b"c"})
    after = (output / "a.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (output.parent / ".output.publications" / "previous" / "a.html").samefile(output / "a.html")


def test_the_replaced_publication_is_kept_until_the_next(output: Path) -> None:
    previous = output.parent / ".output.publications" / "previous"
    publish(output, {"c.html": b"c"})
    assert versions.read(previous) == {"a.html": b"a", "2020/b.html": b"old"}
    publish(output, {"d.html": b"d"})
    assert versions.read(previous) == {"c.html": b"c"}
    assert room(output) == ["lock", "previous"]


def test_the_first_publication_leaves_nothing_beside_it(tmp_path: Path) -> None:
    publish(tmp_path / "output", {"a.html": b"a"})
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_nothing_is_exchanged_when_nothing_differs(output: Path) -> None:
    """So that the previous publication remains one that is different."""
    folder = output.stat().st_ino
    assert publish(output, versions.read(output)) == WriteReport((), ("2020/b.html", "a.html"), ())
    assert output.stat().st_ino == folder
    assert (output.parent / ".output.publications/previous/2020/b.html").read_bytes() == b"older"


def test_what_was_not_asked_for_is_kept_as_it_is(output: Path) -> None:
    """Strangers too, whatever they are; only a whole publication removes them."""
    (output / "CNAME").write_bytes(b"cites.example")
    (output / "vers-a.html").symlink_to("a.html")
    assert publish(output, {"2020/b.html": b"new"}, whole=False).removed == ()
    assert versions.read(output) == {
        "a.html": b"a",
        "2020/b.html": b"new",
        "CNAME": b"cites.example",
        "vers-a.html": b"a",
    }
    assert (output / "vers-a.html").is_symlink()
    assert publish(output, {"a.html": b"a"}).removed == ("2020/b.html", "CNAME", "vers-a.html")


def test_a_file_may_be_kept_by_its_name(output: Path) -> None:
    with new_publication(output) as beside:
        beside.put("2020/b.html", b"new")
        assert beside.keep("2020/b.html")  # what was put is stronger
        assert beside.keep("a.html")
        assert not beside.keep("absent.html")
        assert beside.exchange() == WriteReport(("2020/b.html",), ("a.html",), ())


def test_children_may_put_files_too(output: Path) -> None:
    with new_publication(output) as beside:
        child = versions.fork()
        if not child:
            beside.put("c/d.html", b"d")
            os._exit(0)
        beside.put("a.html", b"a")
        os.waitpid(child, 0)
        assert beside.exchange() == WriteReport(("c/d.html",), ("a.html",), ("2020/b.html",))


@pytest.mark.parametrize("path", ["../a.html", "/etc/passwd", "x/../../a", "", "."])
def test_nothing_is_written_outside(output: Path, path: str) -> None:
    with pytest.raises(OutputError, match="en sort"):
        publish(output, {path: b"x"})


def test_two_files_never_claim_one_path(output: Path) -> None:
    with new_publication(output) as beside:
        beside.put("c.html", b"1")
        beside.put("c.html", b"1")
        with pytest.raises(OutputError, match="deux fois"):
            beside.put("c.html", b"2")


def test_a_file_may_become_a_folder_and_a_folder_a_file(output: Path) -> None:
    publish(output, {"a.html/index.html": b"a", "2020": b"b"})
    assert versions.read(output) == {"a.html/index.html": b"a", "2020": b"b"}


def test_a_file_that_somebody_altered_is_made_again(output: Path) -> None:
    (output / "a.html").write_bytes(b"?")
    assert publish(output, {"a.html": b"a", "2020/b.html": b"old"}).written == ("a.html",)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ZeroDivisionError, OutputError])
def test_whatever_stops_it_leaves_the_old_one_whole(output: Path, stop: type[BaseException]) -> None:
    before, beside_before = versions.read(output), room(output)
    with pytest.raises(stop):
        _stop(output, stop)
    assert (versions.read(output), room(output)) == (before, beside_before)


def _stop(output: Path, stop: type[BaseException]) -> None:
    with new_publication(output) as beside:
        beside.put("a.html", b"new")
        raise stop


def _refuse(number: int) -> Callable[..., None]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


@pytest.mark.parametrize(
    ("number", "cause"),
    [(errno.ENOSPC, "le disque est plein"), (errno.EROFS, "en lecture seule"), (errno.EACCES, "est refusé")],
)
@pytest.mark.parametrize(
    "step", ["pathlib.Path.mkdir", "os.fchmod", "os.link", "generator.output.recovery.exchange", "pathlib.Path.rename"]
)
def test_a_disk_that_refuses_leaves_the_old_one_whole(
    output: Path, monkeypatch: pytest.MonkeyPatch, number: int, cause: str, step: str
) -> None:
    before, beside_before = versions.read(output), room(output)
    with monkeypatch.context() as patched:
        patched.setattr(step, _refuse(number))
        with pytest.raises(OutputError) as stopped:
            publish(output, {"a.html": b"a", "c.html": b"new"})
    assert cause in str(stopped.value.values["cause"])
    assert (versions.read(output), room(output)) == (before, beside_before)


def test_a_file_that_was_refused_half_way_may_be_put_again(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a parent does for a child that the disk stopped."""
    with new_publication(output) as beside:
        with monkeypatch.context() as patched:
            patched.setattr("os.fchmod", _refuse(errno.ENOSPC))
            with pytest.raises(OutputError):
                beside.put("c.html", b"c")
        beside.put("c.html", b"new")
        assert beside.exchange().written == ("c.html",)


@pytest.mark.parametrize("number", [errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP])
def test_files_are_copied_where_links_are_refused(output: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr("os.link", _refuse(number))
    before = (output / "a.html").stat().st_mtime_ns
    assert publish(output, {"a.html": b"a", "c.html": b"c"}) == WriteReport(("c.html",), ("a.html",), ("2020/b.html",))
    assert (output / "a.html").stat().st_mtime_ns == before
    assert publish(output, {"a.html": b"a", "c.html": b"c"}) == WriteReport((), ("a.html", "c.html"), ())


def test_the_folder_keeps_its_rights_and_files_can_be_read_by_a_server(output: Path) -> None:
    output.chmod(0o2775)
    mask = os.umask(0o077)
    try:
        publish(output, {"c.html": b"c"})
    finally:
        os.umask(mask)
    assert output.stat().st_mode & 0o7777 == 0o2775
    assert (output / "c.html").stat().st_mode & 0o777 == 0o644


def test_an_object_may_not_outlive_its_block(output: Path) -> None:
    """Nothing is left of what was put without an exchange."""
    with new_publication(output) as beside:
        assert isinstance(beside, NewPublication)
        beside.put("c.html", b"c")
    assert room(output) == ["lock", "previous"]
    assert not (output / "c.html").exists()
