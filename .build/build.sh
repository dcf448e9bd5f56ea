#!/usr/bin/env bash
# Builds the program into app/target/dist: its jars, their class path in a fixed order, and a class archive for quick starts.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$here/.build/java.sh"
. "$here/.build/fresh.sh"
find_maven || exit 69

dist="$here/app/target/dist"
log="$here/app/target/build.log"
mkdir -p "$dist" "$here/app/target"
exec 9>"$here/app/target/build.lock"
flock 9
if is_fresh; then # somebody built it meanwhile, and runs from it
  exit 0
fi

echo "Discern is building itself (the first time it fetches its libraries: about 300 MB, some minutes) ..." >&2
if ! (cd "$here" && mvn -B -ntp -Dfast -Dmaven.test.skip=true -pl app -am package) >"$log" 2>&1; then
  grep -E '^\[ERROR\]' "$log" | head -5 >&2
  echo "The build failed; the whole of it is in ${log#"$here"/}." >&2
  exit 70
fi

# The program's own jars and those of every start come first: the class loader searches in this order.
first='discern-|picocli|slf4j|jackson|onnxruntime|metadata|imageio|jspecify'
{ ls "$dist"/lib/*.jar | grep -E "/($first)" || true; ls "$dist"/lib/*.jar | grep -vE "/($first)" || true; } |
  paste -sd: - >"$dist/classpath.new"

rm -f "$dist/classes.jsa"
warm=$(mktemp -d)
trap 'rm -rf "$warm"' EXIT
# A class archive halves the time to the first answer; where it cannot be made, everything works without it.
"$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit="$dist/classes.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off \
  -Djava.awt.headless=true -cp "$(cat "$dist/classpath.new")" dev.discern.app.Main warm-up "$warm" >>"$log" 2>&1 || rm -f "$dist/classes.jsa"
mv "$dist/classpath.new" "$dist/classpath"
echo "Built." >&2
