#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# renew.sh BUILD: builds the programs that write pages, and lets them write, from the top folder: the index of the rules, the laws, the record of decisions of an unreleased
# version, and docs/integration. Read what changed before it is kept. (The year of the invented people has a command of its own: courses --write .)
set -eu
build=$1
cmake --build "$build" --target rule_index laws decisions integration
"$build/examples/rule_index" >docs/rules/index.md.new
mv docs/rules/index.md.new docs/rules/index.md
begins='<!-- from here on written by the program laws -->'
sed "/^$begins\$/,\$d" docs/laws.md >docs/laws.md.new
"$build/examples/laws" --page >>docs/laws.md.new
mv docs/laws.md.new docs/laws.md
"$build/examples/decisions" --write --unreleased
"$build/examples/integration" --write
git status --short docs tests/verify/decisions
