#!/bin/sh
# Sets up what only `make test-full` needs: Chromium, Java, Node.js, qpdf, Poppler, Ghostscript, LibreOffice Writer, the Nu
# HTML checker, axe and Lighthouse.
set -eu
cd "$(dirname "$0")/.."
. tools/system.sh

# Prints the package of this machine's package manager that holds a command.
package_of() {
    manager=$(package_manager)
    case $manager:$1 in
        apt-get:playwright) say libatomic1 ;; # all that the driver's own Node.js asks of the system
        *:playwright) say libatomic ;;
        brew:node | brew:npm) say node ;;
        *:node) say nodejs ;;
        *:npm) say npm ;;
        apt-get:java) say default-jre-headless ;;
        dnf:java) say java-latest-openjdk-headless ;;
        apk:java) say openjdk21-jre-headless ;;
        pacman:java) say jre-openjdk-headless ;;
        brew:java) say openjdk ;;
        pacman:pdf* | brew:pdf*) say poppler ;;
        *:pdf*) say poppler-utils ;;
        *:gs) say ghostscript ;;
        apt-get:soffice) say libreoffice-writer-nogui fonts-liberation ;; # these faces are as wide as Arial
        brew:soffice) say libreoffice ;;
        pacman:soffice) say libreoffice-fresh ttf-liberation ;;
        dnf:soffice) say libreoffice-writer liberation-sans-fonts ;;
        *:soffice) say libreoffice-writer font-liberation ;;
        *) say "$1" ;;
    esac
}

# Prints the commands that are missing. A command that is there but does not run counts as missing.
missing_commands() {
    for command in chromium java node npm playwright qpdf gs soffice pdfinfo pdffonts pdftotext pdftoppm; do
        case $command in
            java) java -version ;;
            pdf*) "$command" -v ;;
            playwright) .venv/bin/playwright --version ;;
            *) "$command" --version ;;
        esac >/dev/null 2>&1 </dev/null || say "$command"
    done
}

missing=$(missing_commands)
if [ -n "$missing" ]; then
    packages=$(for command in $missing; do package_of "$command"; done | sort -u)
    # shellcheck disable=SC2086 # one word for each package
    install_packages "des programmes que les tests complets utilisent ($(echo $missing | sed 's/ /, /g'))" $packages
    missing=$(missing_commands)
    # shellcheck disable=SC2086 # joined by spaces
    [ -z "$missing" ] || fail "Malgré l’installation des paquets, ces programmes restent introuvables :" $missing
fi

say "Installation du vérificateur HTML, d’axe et de Lighthouse (tests/browser)…"
# No install script runs (.npmrc): that of vnu-jar would download a Java of its own.
(cd tests/browser && npm ci --silent </dev/null)
java -jar tests/browser/node_modules/vnu-jar/build/dist/vnu.jar --version >/dev/null 2>&1 ||
    fail "Le vérificateur HTML ne démarre pas avec ce Java : il faut Java 11 ou plus récent."
touch .venv/.ready-full
