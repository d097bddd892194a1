#!/usr/bin/env bash
# Installs what bench/speed.py compares newslint with into bench/.peers, as far as it can be had here. Each is optional.
set -uo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
peers="$bench/.peers"
mkdir -p "$peers/bin"

try() { # name, command …: what is lacking is said, and the others go on
  local name=$1
  shift
  if "$@" >"$peers/$name.log" 2>&1; then echo "$name: installed"; else echo "$name: could not be installed, see $peers/$name.log"; fi
}

python_tools() { python3 -m venv "$peers/venv" && "$peers/venv/bin/pip" install codespell typos proselint; }
node_tools() {
  cp "$bench/textlint/.textlintrc.json" "$peers/" &&
    npm install --no-audit --no-fund --prefix "$peers" write-good textlint textlint-rule-write-good \
      textlint-rule-common-misspellings textlint-rule-terminology textlint-rule-stop-words textlint-rule-alex
}
harper() { cargo install --path "$bench/harper" --root "$peers" --target-dir "$peers/target"; }
vale() { # later versions need a module that no proxy has
  cp "$bench/vale/vale.ini" "$peers/" && GOBIN="$peers/bin" go install github.com/vale-cli/vale/v3/cmd/vale@v3.22.0
}
languagetool() {
  mvn -q -B -f "$bench/../tests/languagetool/pom.xml" dependency:build-classpath "-Dmdep.outputFile=$peers/classpath"
}

try python python_tools
try node node_tools
try harper harper
try vale vale
try languagetool languagetool
