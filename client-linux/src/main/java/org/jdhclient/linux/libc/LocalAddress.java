package org.jdhclient.linux.libc;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jdhclient.linux.libc.struct.SockaddrUn;

/** Where a local socket is found (unix(7)): by a path, or by a name of its network. */
public final class LocalAddress {
  private final String text;
  private final byte[] name;

  private LocalAddress(String text, byte[] name) {
    this.text = text;
    this.name = name;
  }

  /**
   * A socket in the file system, whose permissions say who reaches it.
   *
   * @throws IllegalArgumentException if the path is too long for an address
   */
  public static LocalAddress path(Path path) {
    return of(path.toString(), (path + "\0").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * An abstract name: it needs no file, is one network namespace's own, and one socket's at a time.
   * Whoever is in that network can have it, or reach it.
   */
  public static LocalAddress inNetwork(String name) {
    return of("@" + name, ("\0" + name).getBytes(StandardCharsets.UTF_8));
  }

  private static LocalAddress of(String text, byte[] name) {
    if (name.length > SockaddrUn.UNIX_PATH_MAX) {
      throw new IllegalArgumentException("too long for a socket: " + text);
    }
    return new LocalAddress(text, name);
  }

  /** A sockaddr_un as long as it has to be, for an abstract name is all that there is of it. */
  NativeBuffer sockaddr() {
    return new NativeBuffer(SockaddrUn.SUN_PATH + name.length)
        .putU16(SockaddrUn.SUN_FAMILY, SocketConstants.AF_UNIX)
        .put(SockaddrUn.SUN_PATH, name);
  }

  /** As /proc/net/unix shows it. */
  @Override
  public String toString() {
    return text;
  }
}
