# is_fresh: there is a build in $dist, and no source in $here is newer. Sourced by ./discern and .build/build.sh.
is_fresh() {
  [ -f "$dist/classpath" ] && [ -z "$(cd "$here" && find pom.xml core engine trainer aws embedded database app -name target -prune -o \( -name '*.java' -o -name pom.xml -o -path '*/main/resources/*' \) -newer "$dist/classpath" -print -quit)" ]
}
