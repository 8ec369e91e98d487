# shellcheck shell=sh
# Sourced by tools/setup.sh and tools/setup-tests.sh: finds Python and installs system packages.
# POSIX sh. Messages are for persons, hence French; U+00A0 and U+202F in them are meant.

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# Prints the first Python that is recent enough. PYTHON=… on the command line goes first.
find_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    case $(uname -s) in MINGW* | MSYS* | CYGWIN*) fail "$(windows_words)" ;; esac
    fail "Il faut Python 3.11 ou plus récent, et il est introuvable : installez-le (paquet « python3 »), puis relancez la commande."
}

# Prints the machine's package manager, or nothing.
package_manager() {
    for candidate in apt-get dnf apk pacman brew; do
        if command -v "$candidate" >/dev/null 2>&1; then
            say "$candidate"
            return
        fi
    done
}

# Prints the command that installs the packages given.
install_command() {
    case $manager in
        apt-get) say "apt-get install --yes --no-install-recommends $*" ;;
        dnf) say "dnf install --assumeyes --setopt=install_weak_deps=False $*" ;;
        apk) say "apk add $*" ;;
        pacman) say "pacman --sync --needed --noconfirm $*" ;;
        brew) say "brew install $*" ;;
    esac
}

# Prints what somebody who may install has to type: on Debian and Ubuntu, lists that are old or absent come first.
# $1: what gives the right (« sudo »), or nothing; $2: the command.
typed_command() {
    if [ "$manager" = apt-get ]; then
        say "${1:+$1 }apt-get update && ${1:+$1 }$2"
    else
        say "${1:+$1 }$2"
    fi
}

# Says what to do on a machine without a known package manager.
# $1: what is missing; the rest: the Debian packages that hold it.
explain_without_manager() {
    purpose=$1
    shift
    case $(uname -s) in
        Darwin) fail "Il manque $purpose : installez Homebrew (https://brew.sh), puis relancez la commande, qui s’en servira." ;;
        MINGW* | MSYS* | CYGWIN*) fail "$(windows_words)" ;;
        *) fail "Il manque $purpose, et aucun gestionnaire de paquets connu n’a été trouvé : installez l’équivalent des paquets Debian « $* », puis relancez la commande." ;;
    esac
}

windows_words() {
    say "Sous Windows, l’annuaire se publie dans WSL : dans PowerShell, lancez « wsl --install », redémarrez, ouvrez « Ubuntu » ; lancez-y « sudo apt-get update && sudo apt-get install --yes make python3 python3-venv », puis relancez la commande dans le dossier du projet (par exemple /mnt/c/Users/vous/annuaire)."
}

# Installs system packages where the user may; else says with which command somebody who may does it.
# $1: what they are for, as the middle of a French sentence; the rest: the packages.
install_packages() {
    purpose=$1
    shift
    manager=$(package_manager)
    [ -n "$manager" ] || explain_without_manager "$purpose" "$@"
    command=$(install_command "$@")
    if [ "$manager" = brew ] || [ "$(id -u)" = 0 ]; then
        prefix=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        prefix="sudo -n"
    elif command -v sudo >/dev/null 2>&1; then
        fail "Il manque $purpose : lancez « $(typed_command sudo "$command") », puis relancez la commande."
    else
        fail "Il manque $purpose : lancez « su -c '$(typed_command "" "$command")' », puis relancez la commande."
    fi
    say "Installation des paquets du système : $*…"
    log=$(mktemp)
    if ! run_install "$prefix" "$command" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        fail "Les paquets du système n’ont pas pu être installés : voyez ci-dessus ce que répond « ${prefix:+sudo }$command »."
    fi
    rm -f "$log"
}

# $1 is "" or "sudo -n"; $2 the command. Neither has words that hold spaces: they are split on purpose.
# shellcheck disable=SC2086
run_install() {
    if [ "$manager" = apt-get ]; then
        # The lists may be old or absent. A list out of reach is no failure if the packages can be had without it.
        $1 apt-get update || say "apt-get update: status $?"
        $1 env DEBIAN_FRONTEND=noninteractive $2 -o DPkg::Lock::Timeout=300
    else
        $1 $2
    fi </dev/null
}
