package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileStatus;
import org.jdhclient.linux.libc.FileStatus.Kind;

/**
 * Follows symbolic links of those who are trusted with the file, also to where nothing is: an owner
 * may keep leases on another disk, and resolv.conf is often a link.
 *
 * <p>A link leads on as the kernel follows it, name by name (path_resolution(7)): directories on
 * its way may be links too, and two dots lead up from where those have led. Whose these are does
 * not matter, as to the kernel (fs.protected_symlinks).
 */
public final class SymbolicLinks {
  /** As many as the kernel follows (path_resolution(7)). */
  private static final int MAX_LINKS = 40;

  private final Path from;
  private final Deque<Path> ahead = new ArrayDeque<>();
  private Path reached;
  private int links;

  private SymbolicLinks(Path from) {
    this.from = from;
    goOnBy(from);
  }

  /**
   * Where a path leads that is a link.
   *
   * @return without any link on its way; if the path is no link, as it is
   * @throws FileSystemException if a link is of somebody who can have put it there and is not
   *     trusted
   */
  public static Path follow(Path path) throws IOException {
    var absolute = path.toAbsolutePath();
    return link(absolute).isPresent() ? resolve(absolute) : absolute;
  }

  /**
   * The same of a path that may have links on its way only.
   *
   * @param path an absolute one
   */
  public static Path resolve(Path path) throws IOException {
    var way = new SymbolicLinks(path);
    while (!way.ahead.isEmpty()) {
      way.step(way.ahead.pop());
    }
    return way.reached;
  }

  private void step(Path name) throws IOException {
    switch (name.toString()) {
      case "." -> {}
      case ".." -> reached = reached.resolve("..").normalize();
      default -> enter(reached.resolve(name));
    }
  }

  private void enter(Path next) throws IOException {
    var link = link(next);
    if (link.isEmpty()) {
      reached = next;
      return;
    }
    if (++links > MAX_LINKS) {
      throw new FileSystemLoopException(from.toString());
    }
    if (ahead.isEmpty()) {
      FilePlace.of(next).check(next, link.get());
    }
    goOnBy(Files.readSymbolicLink(next));
  }

  private void goOnBy(Path way) {
    if (way.isAbsolute()) {
      reached = way.getRoot();
    }
    for (int i = way.getNameCount() - 1; i >= 0; i--) {
      ahead.push(way.getName(i));
    }
  }

  private static Optional<FileStatus> link(Path path) throws IOException {
    try {
      return FileStatus.of(path).filter(of -> of.kind() == Kind.LINK);
    } catch (ErrnoException e) {
      throw FileGuard.refused(path, e);
    }
  }
}
