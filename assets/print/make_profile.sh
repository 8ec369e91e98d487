#!/bin/sh
# Makes fogra39-300.icc from the measured data FOGRA39L of Debian's package « icc-profiles-free », with Argyll's colprof.
# Needs: apt-get install argyll icc-profiles-free. The profile is committed: a build never runs this script.
# Two runs differ only in the profile's date of creation (bytes 24 to 35 of its header), which is put back to one day.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp /usr/share/color/icc/FOGRA39L.ti3 "$folder/fogra39-300.ti3"
# -l300 -L95  at most 300 % of ink, 95 % of black: what most French printers ask of coated paper
# -kr         black grows with darkness: less ink in all, steadier greys
# -S -cmt -dpp  from sRGB, perceptual, to the light of a viewing booth
colprof -v -qm -bm -l300 -L95 -kr -cmt -dpp -S /usr/share/color/icc/sRGB.icc \
    -A "Domaine public CC0" -M "FOGRA39L coated, 300 %" -D "FOGRA39L coated 300 % (Argyll)" \
    -C "Made from FOGRA39L.ti3 (c) Kai-Uwe Behrmann, zlib licence. This profile: CC0." -O "$folder/fogra39-300.icc" \
    "$folder/fogra39-300"
printf '\007\352\000\001\000\001\000\000\000\000\000\000' |
    dd of="$folder/fogra39-300.icc" bs=1 seek=24 conv=notrunc status=none
# The profile's own digest (bytes 84 to 99) would speak of the other date: zero means « not computed » (ICC.1:2010, 7.2.18).
printf '\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000' |
    dd of="$folder/fogra39-300.icc" bs=1 seek=84 conv=notrunc status=none
mv "$folder/fogra39-300.icc" "$here/fogra39-300.icc"
