package org.jdhclient.linux.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.linux.host.files.FileLock;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.libc.ErrnoException;
import org.slf4j.Logger;

/**
 * Where state is kept that a reboot may take, normally /run/jdhclient: the one place that knows the
 * names in it. Clients of several network namespaces may share it.
 */
public final class RunDirectory {
  /** Where it is, unless a test says otherwise. */
  public static final RunDirectory STANDARD = new RunDirectory(Path.of("/run/jdhclient"));

  private static final String LOCK = ".lock";
  private static final String SOCKET = ".sock";
  private static final String MTU = ".mtu";
  private static final String RESOLV_CONF = ".resolv";

  /** Octets of what stood in resolv.conf: more than any that is one. */
  private static final int MOST_OF_RESOLV_CONF = 1 << 20;

  private static final int NOBODY = -1;

  private final Path path;
  private final Map<Path, String> unwritten = new HashMap<>();

  public RunDirectory(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /** Makes it if it is not there: readable for all, whatever the umask, for --status needs that. */
  public void make() throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path);
      permit(path, "rwxr-xr-x");
    }
  }

  private static void permit(Path file, String permissions) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    } catch (IOException e) {
      // A client needs no more than the file; others may not see its status, then.
    }
  }

  /** Whose it is, and therefore who can put something there; -1 if it is not there. */
  public int owner() {
    try {
      return (int) Files.getAttribute(path, "unix:uid");
    } catch (IOException e) {
      return NOBODY;
    }
  }

  Path lock(ClientKey key) {
    return file(key, LOCK);
  }

  /** Where a client's socket is, or is to be. */
  public Path socket(ClientKey key) {
    return file(key, SOCKET);
  }

  /**
   * A client's lock on its interface, among all that share the run directory.
   *
   * @return empty if another process has it
   * @throws IOException if there is no place for its file
   * @throws ErrnoException if the file system has no locks
   */
  public Optional<FileLock> tryLock(ClientKey key, Logger log) throws IOException, ErrnoException {
    make();
    return FileLock.tryAcquire(lock(key), log);
  }

  /**
   * Keeps the other clients out while files are changed that they change too.
   *
   * @param what is changed, in letters
   * @return empty if there can be no lock; the log is told why
   */
  public Optional<FileLock> lockChanges(String what, Logger log) {
    try {
      make();
      return FileLock.acquire(path.resolve(what + LOCK), log);
    } catch (IOException e) {
      log.debug("no lock: {}", IoReason.of(e));
      return Optional.empty();
    }
  }

  /** The clients that have a socket; some may have ended without taking it with them. */
  public Set<ClientKey> sockets() throws IOException {
    return keys(SOCKET);
  }

  RunRecord mtu(ClientKey key) {
    return record(new RunFile(file(key, MTU)));
  }

  private RunRecord record(RunFile file) {
    return new RunRecord(this, file, unwritten);
  }

  /** What a client's lease says in resolv.conf(5). */
  public RunRecord resolvConfPart(ClientKey key) {
    return record(new RunFile(file(key, RESOLV_CONF)));
  }

  /** The clients whose leases say something in a resolv.conf(5), whichever. */
  public Set<ClientKey> resolvConfParts() throws IOException {
    return keys(RESOLV_CONF);
  }

  /** What is to be known of a resolv.conf(5) by all who write it. */
  public RunRecord resolvConf(ResolvConfFact fact, String identity) {
    return record(resolvConf(path, fact, identity));
  }

  /** The same, kept in another directory over a loss of power. */
  public static RunFile resolvConf(Path directory, ResolvConfFact fact, String identity) {
    var file = directory.resolve("resolv.conf." + fact.word() + "-" + identity);
    return new RunFile(file, MOST_OF_RESOLV_CONF);
  }

  private Path file(ClientKey key, String suffix) {
    return path.resolve(key + suffix);
  }

  private Set<ClientKey> keys(String suffix) throws IOException {
    var keys = new LinkedHashSet<ClientKey>();
    for (var file : unwritten.keySet()) {
      key(file.getFileName().toString(), suffix).ifPresent(keys::add);
    }
    if (!Files.isDirectory(path)) {
      return keys;
    }
    // Not by a pattern such as *.sock: the JDK makes a regular expression of it.
    try (var files = Files.newDirectoryStream(path)) {
      for (var file : files) {
        key(file.getFileName().toString(), suffix).ifPresent(keys::add);
      }
    }
    return keys;
  }

  private static Optional<ClientKey> key(String name, String suffix) {
    return name.endsWith(suffix)
        ? ClientKey.parse(name.substring(0, name.length() - suffix.length()))
        : Optional.empty();
  }
}
