"""What ``pyproject.toml`` cannot say: the program's files beside its code go into the package of a wheel."""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

FOLDERS = ("assets", "layouts", "docs/schemas")


class WithFiles(build_py):
    """Copies the folders that ``generator/keeping/installed`` looks for; an editable install reads them in place."""

    def run(self) -> None:
        """Copy the modules, then the files."""
        super().run()
        for folder in () if self.editable_mode else FOLDERS:
            shutil.copytree(folder, Path(self.build_lib, "generator", folder), dirs_exist_ok=True)


setup(cmdclass={"build_py": WithFiles})
