#!/bin/sh
# Writes what the program is made of, as SPDX 2.3 in JSON: each pinned source with its SHA-256 and
# licence.
#
#   sh installer/package/sbom.sh VERSION MOMENT      MOMENT in seconds since 1970
set -eu
here=$(cd "$(dirname "$0")" && pwd)
version=$1
created=$(date -u -d "@$2" +%Y-%m-%dT%H:%M:%SZ)
lock=$here/../sources.lock
name=$(cat "$lock" "$here/third_party.tsv" | sha256sum | cut -c 1-16)
awk -v version="$version" -v created="$created" -v name="$name" '
    FNR == NR { if ($1 !~ /^#/ && NF == 4) sum[$2] = $1; next }
    /^#/ || NF == 0 { next }
    {
        count++
        title[count] = $1; number[count] = $2; licence[count] = $3; source[count] = $5
    }
    END {
        print "{"
        print "  \"spdxVersion\": \"SPDX-2.3\","
        print "  \"dataLicense\": \"CC0-1.0\","
        print "  \"SPDXID\": \"SPDXRef-DOCUMENT\","
        print "  \"name\": \"ceiba-" version "\","
        print "  \"documentNamespace\": \"https://spdx.org/spdxdocs/ceiba-" version "-" name "\","
        print "  \"creationInfo\": { \"created\": \"" created "\", \"creators\": [\"Tool: installer/package/sbom.sh\"] },"
        print "  \"packages\": ["
        printf "    { \"SPDXID\": \"SPDXRef-ceiba\", \"name\": \"Ceiba\", \"versionInfo\": \"%s\", \"downloadLocation\": \"NOASSERTION\", \"filesAnalyzed\": false, \"licenseConcluded\": \"GPL-3.0-or-later\", \"licenseDeclared\": \"GPL-3.0-or-later\", \"copyrightText\": \"NOASSERTION\" }", version
        for (i = 1; i <= count; i++) {
            checksum = ""
            file = ""
            if (source[i] != "-") {
                if (!(source[i] in sum)) { print "sbom: " source[i] " is not in sources.lock" > "/dev/stderr"; failed = 1 }
                checksum = ", \"checksums\": [{ \"algorithm\": \"SHA256\", \"checksumValue\": \"" sum[source[i]] "\" }]"
                file = ", \"packageFileName\": \"" source[i] "\""
                used[source[i]] = 1
            }
            printf ",\n    { \"SPDXID\": \"SPDXRef-part-%d\", \"name\": \"%s\", \"versionInfo\": \"%s\"%s, \"downloadLocation\": \"NOASSERTION\", \"filesAnalyzed\": false%s, \"licenseConcluded\": \"%s\", \"licenseDeclared\": \"%s\", \"copyrightText\": \"NOASSERTION\" }", i, title[i], number[i], file, checksum, licence[i], licence[i]
        }
        print "\n  ],"
        print "  \"relationships\": ["
        printf "    { \"spdxElementId\": \"SPDXRef-DOCUMENT\", \"relationshipType\": \"DESCRIBES\", \"relatedSpdxElement\": \"SPDXRef-ceiba\" }"
        for (i = 1; i <= count; i++)
            printf ",\n    { \"spdxElementId\": \"SPDXRef-ceiba\", \"relationshipType\": \"CONTAINS\", \"relatedSpdxElement\": \"SPDXRef-part-%d\" }", i
        print "\n  ]"
        print "}"
        for (file in sum)
            if (!(file in used) && file !~ /^catch2/) { print "sbom: " file " has no line in third_party.tsv" > "/dev/stderr"; failed = 1 }
        exit failed
    }' "$lock" FS='\t' "$here/third_party.tsv"
