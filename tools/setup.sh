#!/bin/sh
# Sets up the project: system libraries, .venv, the locked packages, the command `cites`.
# Usage: tools/setup.sh build|test — from anywhere, as often as wanted; does only what is not done yet.
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

profile=${1:-build}
lock=requirements/$profile.txt
[ -f "$lock" ] || fail "Profil de préparation inconnu : « $profile ». Les deux profils sont « build » et « test »."
python=$(find_python)

# --- system libraries -------------------------------------------------------------------------------

# Succeeds when the libraries that WeasyPrint opens can all be opened by the Python given.
libraries_open() {
    "$1" - <<'PYTHON'
import ctypes
import sys

LIBRARIES = {  # what WeasyPrint 70 opens (weasyprint/text/ffi.py): on Linux, on macOS
    "gobject": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"),
    "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib"),
    "pangoft2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
}


def opens(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


sys.exit(not all(any(map(opens, names)) for names in LIBRARIES.values()))
PYTHON
}

library_packages() {
    case $(package_manager) in
        dnf) say pango harfbuzz fontconfig ;;
        apk) say pango harfbuzz harfbuzz-subset fontconfig ;;
        pacman) say pango harfbuzz fontconfig ;;
        brew) say pango harfbuzz fontconfig ;;
        *) say libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 ;;
    esac
}

if ! libraries_open "$python"; then
    # shellcheck disable=SC2046 # one word for each package
    install_packages "les bibliothèques Pango et HarfBuzz, dont WeasyPrint a besoin pour le PDF" $(library_packages)
    libraries_open "$python" || fail "Pango et HarfBuzz sont installés, mais « $python » ne peut pas les ouvrir : essayez un autre Python avec « make PYTHON=/usr/bin/python3 $profile »."
fi

if [ "$profile" = test ] && ! command -v git >/dev/null 2>&1; then
    install_packages "git, dont les tests de l’historique se servent" git
fi

# --- virtual environment ----------------------------------------------------------------------------

# Debian ships Python without ensurepip. Its pip is then taken from the package that holds the wheel: that needs
# no right, and changes nothing on the system.
bootstrap_pip_from_debian() {
    folder=$(mktemp -d)
    # shellcheck disable=SC2064 # the folder of now
    trap "rm -rf '$folder'" EXIT
    mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial"
    (
        cd "$folder"
        set -- -o Dir::State::Lists="$folder/lists" -o Dir::Cache="$folder/cache" -o APT::Sandbox::User=
        apt-get "$@" update && apt-get "$@" download python3-pip-whl && dpkg-deb -x python3-pip-whl_*.deb .
    ) >"$folder/log" 2>&1 || { cat "$folder/log" >&2; return 1; }
    wheel=$(echo "$folder"/usr/share/python-wheels/pip-*.whl)
    .venv/bin/python "$wheel/pip" install --quiet --no-index "$wheel"
}

create_environment() {
    say "Création de l’environnement Python (.venv), avec $("$python" --version)…"
    rm -rf .venv
    if "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -m venv .venv
        return
    fi
    "$python" -m venv --without-pip .venv
    if "$python" -m pip --version >/dev/null 2>&1; then
        "$python" -m pip --python .venv/bin/python install --quiet pip
    elif command -v apt-get >/dev/null 2>&1; then
        bootstrap_pip_from_debian || fail "Il manque pip, et il n’a pas pu être téléchargé : lancez « apt-get update && apt-get install --yes python3-venv » en administrateur, puis relancez la commande."
    else
        fail "Il manque pip à « $python » : installez les modules « venv » et « ensurepip » de ce Python, puis relancez la commande."
    fi
}

# An environment does not survive a move of its folder, nor the end of the Python it was made with.
environment_works() {
    grep -qsF "$(pwd -P)/.venv" .venv/pyvenv.cfg &&
        .venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

environment_works || create_environment

# --- packages ---------------------------------------------------------------------------------------

# What the packages were installed from: they are brought up to date when one of these changes.
fingerprint() { cat "$lock" pyproject.toml tools/setup.sh | cksum; }

stamp=.venv/.ready-$profile
if [ "$(cat "$stamp" 2>/dev/null)" != "$(fingerprint)" ]; then
    say "Installation des paquets Python ($lock)…"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes \
        --only-binary :all: --requirement "$lock"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --no-index --no-deps \
        --no-build-isolation --editable .
    .venv/bin/python -c 'import weasyprint'
    # Compiled once here: where Python may not keep what it compiles, each command would do it again, for half a second.
    .venv/bin/python -m compileall -q generator
    fingerprint >"$stamp"
fi
touch "$stamp"
# The lock of the tests holds that of the build.
[ "$profile" = build ] || (lock=requirements/build.txt; fingerprint >.venv/.ready-build)
