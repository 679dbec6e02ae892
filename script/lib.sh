# What the scripts share. POSIX sh; read with `.`, not run.

say() { printf '%s\n' "$*" >&2; }

# Runs a command as root: directly, or by sudo.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    say "This needs root: $*"
    say "Run it as root, or install sudo, and try again."
    exit 1
  fi
}

# Installs the Debian packages named that are missing.
need_packages() {
  missing=
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
      missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    say "Please install these packages, then try again:$missing"
    exit 1
  fi
  say "Installing:$missing"
  if [ -z "${updated:-}" ]; then
    as_root apt-get update -q >/dev/null
    updated=yes
  fi
  # shellcheck disable=SC2086 # one word a package
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -q -y $missing >/dev/null
}

# Makes sure that there is a Swift compiler new enough.
need_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    say "Swift 6.3 or newer is needed and not on the PATH."
    say "Get it from https://www.swift.org/install/linux/ (Debian 12), then try again."
    exit 1
  fi
}
