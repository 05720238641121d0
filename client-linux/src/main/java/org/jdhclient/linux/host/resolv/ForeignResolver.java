package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.linux.host.clock.TimeLimit;
import org.jdhclient.linux.host.files.SymbolicLinks;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.PosixSpawn.Wiring;
import org.jdhclient.linux.libc.SocketPair;
import org.jdhclient.linux.process.ChildProcess;
import org.jdhclient.linux.process.OtherNetwork;

/**
 * Another program that makes resolv.conf: resolvconf(8), or systemd-resolved, which understands the
 * same words (resolvectl(1), "compatibility with resolvconf"). It is told instead, which takes the
 * one process that is started without any hooks.
 */
final class ForeignResolver {
  /** What a program keeps of what it is told. */
  enum Records {
    /** One of each client, by its name. */
    OF_CLIENTS,
    /**
     * One of each link, which the next one takes the place of: of a name as resolvconf(8) has it
     * resolvectl(1) looks at the interface only.
     */
    OF_LINKS
  }

  private static final Map<Path, Records> OWNED_BY_OTHERS =
      Map.of(
          Path.of("/run/systemd/resolve"),
          Records.OF_LINKS,
          Path.of("/usr/lib/systemd"),
          Records.OF_LINKS,
          Path.of("/run/resolvconf"),
          Records.OF_CLIENTS,
          Path.of("/etc/resolvconf/run"),
          Records.OF_CLIENTS);

  private static final List<Path> PROGRAMS =
      List.of(
          Path.of("/sbin/resolvconf"),
          Path.of("/usr/sbin/resolvconf"),
          Path.of("/usr/bin/resolvectl"));

  private static final int LIMIT_SECONDS = 10;

  private final Path program;
  private final Records records;
  private final String record;

  private ForeignResolver(Path program, Records records, ResolvConfSource source) {
    this.program = program;
    this.records = records;
    this.record = record(records, source);
  }

  /**
   * Who makes a file.
   *
   * @param target where it leads
   * @param source whose part he is to be told
   * @return empty if it is this program's to write
   * @throws FileSystemException if it is somebody's who cannot be told, or the one of a host whose
   *     network this is not
   */
  static Optional<ForeignResolver> of(Path file, Path target, ResolvConfSource source)
      throws IOException {
    var owner = owner(file, target);
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    var program = program(target, owner.get());
    return Optional.of(new ForeignResolver(program, OWNED_BY_OTHERS.get(owner.get()), source));
  }

  /**
   * As Debian's resolvconf has dhclient name it in /etc/dhcp/dhclient-enter-hooks.d/resolvconf, and
   * knows it in its interface-order(5).
   */
  private static String record(Records records, ResolvConfSource source) {
    boolean isOfV6 = records == Records.OF_CLIENTS && source.family() == Family.V6;
    return source.interfaceName() + (isOfV6 ? ".ip6.dhclient" : ".dhclient");
  }

  /**
   * Whether another program makes a file.
   *
   * @param target where it leads
   * @throws FileSystemException if that is nobody who can be told
   */
  static boolean makes(Path file, Path target) throws IOException {
    var owner = owner(file, target);
    return owner.isPresent() && Files.isExecutable(program(target, owner.get()));
  }

  /** The directory whose owner makes a file. */
  static Optional<Path> owner(Path file, Path target) throws IOException {
    if (isOfAnotherNetwork(target)) {
      throw new FileSystemException(
          target.toString(),
          null,
          "belongs to the host, and this is a network namespace of its own");
    }
    for (var directory : OWNED_BY_OTHERS.keySet()) {
      if (isIn(directory, file, target)) {
        return Optional.of(directory);
      }
    }
    return Optional.empty();
  }

  /** The directory may be a link, or below one; which matters only of what a link has led to. */
  private static boolean isIn(Path directory, Path file, Path target) throws IOException {
    return target.startsWith(directory)
        || !target.equals(file) && target.startsWith(SymbolicLinks.resolve(directory));
  }

  private static Path program(Path target, Path directory) throws FileSystemException {
    return PROGRAMS.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new FileSystemException(target.toString(), null, "belongs to " + directory));
  }

  private static boolean isOfAnotherNetwork(Path target) throws IOException {
    if (!Files.exists(target) || !OtherNetwork.isHere()) {
      return false;
    }
    var initTarget = OtherNetwork.ofInit(target);
    return Files.exists(initTarget) && Files.isSameFile(target, initTarget);
  }

  Records records() {
    return records;
  }

  /**
   * Has name servers used.
   *
   * @param content in the form of resolv.conf(5)
   */
  void add(String content) throws IOException {
    tell("-a", content);
  }

  void remove() throws IOException {
    tell("-d", "");
  }

  /** The one or the other: nothing at all is no record. */
  void put(String content) throws IOException {
    if (content.isEmpty()) {
      remove();
    } else {
      add(content);
    }
  }

  private void tell(String verb, String content) throws IOException {
    var arguments = List.of("resolvconf", verb, record);
    var environment = Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    try (var input = SocketPair.open(program.toString());
        var child =
            ChildProcess.start(
                program.toString(),
                arguments,
                environment,
                Optional.of(new Wiring(input.theirs(), 0)))) {
      input.theirs().close();
      var text = NativeBuffer.ofOctets(content);
      if (!content.isEmpty()) {
        LibC.send(input.ours(), text, text.size() - 1);
      }
      input.ours().close();
      awaitEnd(child);
    } catch (ErrnoException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void awaitEnd(ChildProcess child) throws IOException, ErrnoException {
    var end = new PollSet(child.descriptor());
    if (!TimeLimit.of(LIMIT_SECONDS).await(millis -> end.await(millis) > 0)) {
      throw new IOException(program + " does not end, and was ended");
    }
    int status = child.awaitStatus();
    if (status != 0) {
      throw new IOException(program + " ended with status " + status);
    }
  }
}
