# What bin/run and bin/test both need: a JDK that is new enough, and Maven. Sourced, not run.

wanted_java=25

fail() {
  echo "$1" >&2
  exit 1
}

# The major version of the JDK in this folder; nothing when there is no JDK.
java_major() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# The folders in which a JDK may be, best first.
jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  local javac
  if javac=$(command -v javac); then
    javac=$(readlink -f "$javac" 2>/dev/null || echo "$javac")
    dirname "$(dirname "$javac")"
  fi
  local home
  for home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* /opt/*; do
    [ -d "$home" ] && echo "$home"
  done
}

# Sets JAVA_HOME, for Maven too, or says what to install.
find_jdk() {
  local home major
  while read -r home; do
    major=$(java_major "$home") || continue
    if [ -n "$major" ] && [ "$major" -ge "$wanted_java" ]; then
      export JAVA_HOME=$home
      export PATH="$home/bin:$PATH"
      return
    fi
  done < <(jdk_candidates)
  fail "Pausa needs a JDK $wanted_java or newer, and none was found: install one (for example Eclipse Temurin $wanted_java) or let JAVA_HOME point at it."
}

find_maven() {
  command -v mvn >/dev/null ||
    fail "Pausa is built with Maven 3.8.7 or newer, and no mvn was found: install it (on Debian: apt-get install maven) or put it on the PATH."
}
