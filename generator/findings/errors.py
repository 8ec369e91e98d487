"""Exceptions that stop the program. Faulty content is never one of them: it becomes an Issue.

Exit codes: 0 published, 1 a bug in the program, 2 wrong usage, 3 no project here,
4 the content has errors, 5 a layout is broken, 6 the book could not be made, 7 the output cannot be written,
8 the index of the search could not be made, 9 the pages cannot be made ready for the printer,
10 a file does not pass the control before printing.
"""

EXIT_PUBLISHED = 0
EXIT_BUG = 1
EXIT_CONTENT = 4
EXIT_PREFLIGHT = 10


class YearbookError(Exception):
    """The build cannot go on. Carries data; ``messages.STOPS`` holds the French sentence, by class name."""

    exit_code = EXIT_BUG

    def __init__(self, **values: object) -> None:
        super().__init__(str(values))
        self.values = values


class ProjectNotFound(YearbookError):
    """The folder is not a yearbook: it has no ``editions`` folder."""

    exit_code = 3


class UnknownEdition(YearbookError):
    """The edition asked for on the command line does not exist."""

    exit_code = 2


class NothingToPublish(YearbookError):
    """Every edition is under embargo."""

    exit_code = 2


class NothingPublished(YearbookError):
    """The addresses of a publication are asked for before there is one."""

    exit_code = 2


class AlreadyThere(YearbookError):
    """What somebody wants to begin exists."""

    exit_code = 2


class NotBroughtIn(YearbookError):
    """What a spreadsheet says cannot be written in the file of the edition."""

    exit_code = EXIT_CONTENT


class PortTaken(YearbookError):
    """Another program answers at the address that the workshop was asked to take."""

    exit_code = 2


class NoPreviousPublication(YearbookError):
    """The previous publication is asked for, and there is none."""

    exit_code = 2


class PartRefused(YearbookError):
    """A folder to be joined is no part of this yearbook as it is now."""

    exit_code = 2


class LayoutError(YearbookError):
    """A layout cannot be rendered."""

    exit_code = 5


class BookError(YearbookError):
    """The PDF could not be laid out or written."""

    exit_code = 6


class LibraryMissing(YearbookError):
    """A library of the system that lays out the book cannot be opened."""

    exit_code = 6


class PressError(YearbookError):
    """The pages could not be made ready for the printer."""

    exit_code = 9


class OutputError(YearbookError):
    """The output folder cannot be written."""

    exit_code = 7


class SearchError(YearbookError):
    """The index of the full-text search could not be made."""

    exit_code = 8


class FileUnreadable(YearbookError):
    """A file named on the command line cannot be read."""

    exit_code = 2


class NoAwards(YearbookError):
    """The edition has no palmarès: nothing is handed over."""

    exit_code = 2


class LaureateUnknown(YearbookError):
    """The edition's palmarès has nobody, no département and no region of the name typed, or several."""

    exit_code = 2


class ExtractUnknown(YearbookError):
    """The book has no such chapter, region or collectivity."""

    exit_code = 2
