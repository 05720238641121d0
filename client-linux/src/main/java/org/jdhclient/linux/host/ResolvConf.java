package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jdhclient.client.Lease;
import org.slf4j.Logger;

/**
 * Writes a lease's name servers and domains to resolv.conf(5), and puts back what stood there
 * before when the lease ends.
 *
 * <p>A file that cannot or must not be written is left alone with one warning: the lease is in
 * force all the same.
 */
public final class ResolvConf {
  private final Path file;
  private final Path saved;
  private final String interfaceName;
  private final Logger log;
  private boolean warned;

  /**
   * @param file normally /etc/resolv.conf; a symbolic link is followed
   * @param runDirectory where the former content is kept
   */
  public ResolvConf(Path file, Path runDirectory, String interfaceName, Logger log) {
    this.file = file;
    this.saved = runDirectory.resolve(interfaceName + ".resolv.conf");
    this.interfaceName = interfaceName;
    this.log = log;
  }

  /** Writes what a lease says; a lease that says nothing of name servers changes nothing. */
  public void apply(Lease lease) {
    var content = ResolvConfContent.of(lease, interfaceName);
    if (content.isEmpty()) {
      return;
    }
    try {
      var target = target();
      var present = read(target);
      if (!present.equals(content)) {
        save(present);
        write(target, content);
      }
    } catch (IOException e) {
      warn(e);
    }
  }

  /** Writes what a lease says in the place of what the one before it said. */
  public void replace(Lease previous, Lease lease) {
    if (ResolvConfContent.of(lease, interfaceName).isEmpty()) {
      restore(previous);
    } else {
      apply(lease);
    }
  }

  /** Puts the former content back, unless somebody has changed the file since. */
  public void restore(Lease lease) {
    var content = ResolvConfContent.of(lease, interfaceName);
    if (content.isEmpty()) {
      return;
    }
    try {
      var target = target();
      if (read(target).equals(content)) {
        write(target, read(saved));
        Files.deleteIfExists(saved);
      }
    } catch (IOException e) {
      warn(e);
    }
  }

  /** Keeps what others wrote; what this interface's leases wrote needs no keeping. */
  private void save(String present) throws IOException {
    if (!ResolvConfContent.isOf(interfaceName, present)) {
      RunDirectory.make(saved.getParent());
      write(saved, present);
    }
  }

  /** Where the file really is, also if nothing is there yet. */
  private Path target() throws IOException {
    var target = SymbolicLinks.follow(file);
    ForeignResolver.refuse(target);
    return target;
  }

  /** One octet a character, as it is read: what others wrote need not be in any known charset. */
  private static void write(Path path, String content) throws IOException {
    FileReplacement.replace(path, content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String read(Path path) throws IOException {
    try {
      return Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private void warn(IOException e) {
    if (!warned) {
      warned = true;
      log.warn("{} is left as it is: {}", file, IoReason.of(e));
    }
  }
}
