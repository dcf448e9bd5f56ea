# Sets JAVA_HOME and JAVA to a JDK of version 17 or later, or says what is missing and ends. Sourced by ./discern and ./check.
jdk_version() { # the major version of the JDK in folder $1, or nothing; a runtime without a compiler does not count
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  local found candidates=("${JAVA_HOME:-}")
  command -v javac >/dev/null 2>&1 && candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")")
  candidates+=(/usr/lib/jvm/*17* /usr/lib/jvm/*21* /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home)
  for found in "${candidates[@]}"; do
    if [ -n "$found" ] && [ "$(jdk_version "$found" || true)" -ge 17 ] 2>/dev/null; then
      echo "$found"
      return
    fi
  done
  echo "Discern needs a JDK of version 17 or later and found none. On Debian: apt-get install openjdk-17-jdk-headless; or set JAVA_HOME." >&2
  return 1
}

JAVA_HOME=$(find_jdk) || exit 69
export JAVA_HOME
JAVA="$JAVA_HOME/bin/java"

find_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "Discern builds itself with Maven 3.8 or later and found none. On Debian: apt-get install maven." >&2
    return 1
  fi
}
