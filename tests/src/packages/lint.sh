# lintian of a release, $1, has nothing to say against the packages.

lint() {
  local lintian=/run/lintian
  mkdir -p /run/scratch "$lintian"
  mount -t tmpfs tmpfs /run/scratch
  mkdir /run/scratch/{upper,work}
  mount -t overlay -o "lowerdir=$roots/$1-lintian,upperdir=/run/scratch/upper,workdir=/run/scratch/work" lintian "$lintian"
  mount -t proc proc "$lintian/proc"
  cp "$built"/*.deb "$lintian/tmp"
  chroot "$lintian" sh -c 'lintian --allow-root --fail-on error,warning /tmp/*.deb' || fail "lintian of $1"
}
