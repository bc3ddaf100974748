#!/bin/sh
# Writes assets/fonts/*.ttf again from the fonts of Debian 12. Needed only when
# the letters below change: the results are part of the project.
#
#   apt-get install fonttools fonts-noto-core fonts-font-awesome
#   sh assets/subset_fonts.sh
set -eu
cd "$(dirname "$0")/fonts"
noto=/usr/share/fonts/truetype/noto
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Latin with everything a Guatemalan language is written with: Latin-1, Latin
# Extended-A and -B, IPA letters, modifier letters (U+02BC), combining marks,
# Latin Extended Additional, punctuation (U+2019), sub- and superscripts,
# currency, letter-like signs, U+A78B and U+A78C (saltillo), ligatures.
letters="U+0020-007E,U+00A0-024F,U+0250-02AF,U+02B0-02FF,U+0300-036F,U+1E00-1EFF,\
U+2000-200A,U+2010-2027,U+202F-205E,U+2070-209F,U+20A0-20BF,U+2100-2122,U+2150-215F,\
U+A720-A7FF,U+FB00-FB04,U+FFFD"
# Signs that Noto Sans itself does not have; arrows and mathematics from one
# font, shapes, boxes to tick and ticks from the other.
signs="U+2190-2195,U+2212,U+2248,U+2260,U+2264,U+2265"
shapes="U+25A0,U+25A1,U+25B2,U+25B6,U+25BC,U+25C0,U+25C6,U+25C7,U+25CB,U+25CF,U+2610-2612,U+2713,U+2717"

# No hinting (letters are drawn large, and it doubles the size). The name table
# keeps the licence.
subset() { # FROM TO CHARACTERS FEATURES
    pyftsubset "$1" --unicodes="$3" --layout-features="$4" --no-hinting --notdef-outline \
        --no-recalc-timestamp --name-IDs='0,1,2,3,4,5,6,13,14' --output-file="$2"
}

subset "$noto/NotoSansMath-Regular.ttf" "$work/signs.ttf" "$signs" ''
subset "$noto/NotoSansSymbols2-Regular.ttf" "$work/shapes.ttf" "$shapes" ''
for weight in Regular Bold; do
    subset "$noto/NotoSans-$weight.ttf" "$work/letters.ttf" "$letters" kern,mark,mkmk,ccmp,locl
    pyftmerge --output-file="NotoSans-$weight.ttf" --drop-tables=MATH,vhea,vmtx \
        "$work/letters.ttf" "$work/signs.ttf" "$work/shapes.ttf" >/dev/null 2>&1
    # Merging takes the deepest line of the three; the line is Noto Sans's own.
    python3 - "$work/letters.ttf" "NotoSans-$weight.ttf" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont
letters = TTFont(sys.argv[1])
merged = TTFont(sys.argv[2], recalcTimestamp=False)
for table, fields in (("hhea", ("ascent", "descent", "lineGap")),
                      ("OS/2", ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent",
                                "usWinDescent", "fsSelection", "xAvgCharWidth")),
                      ("head", ("created", "modified", "macStyle", "flags")),
                      ("post", ("underlinePosition", "underlineThickness"))):
    for field in fields:
        setattr(merged[table], field, getattr(letters[table], field))
merged.save(sys.argv[2])
PYTHON
done
subset /usr/share/fonts/truetype/font-awesome/fontawesome-webfont.ttf FontAwesome.ttf \
    'U+F000-F2FF' ''
