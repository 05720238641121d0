package org.jdhclient.lab.debian;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.lab.cell.LabException;

/**
 * jdhclient as the build has made it for a guest: a tree with {@code usr/sbin/jdhclient} in it, and
 * the packages beside that tree.
 */
public record Installation(Path tree) {
  /** What runs on a guest: an executable file, or a JVM with the same classes. */
  public enum Form {
    NATIVE,
    JVM
  }

  /** What the JVM form has beside its launcher. */
  private static final String LIBRARIES = "usr/share/jdhclient/lib";

  private static final String EXECUTABLE = "usr/sbin/jdhclient";
  private static final String JVM_TREE = "dist-jvm";

  public Installation {
    tree = tree.toAbsolutePath().normalize();
    if (!Files.isExecutable(tree.resolve(EXECUTABLE))) {
      throw new LabException("no " + EXECUTABLE + " in " + tree + ": build it first, mvn package");
    }
  }

  /**
   * The one that the system property jdhclient.dist names; empty if it names none.
   *
   * @throws LabException if it names one that has not been built
   */
  public static Optional<Installation> named() {
    return Optional.of(System.getProperty("jdhclient.dist", ""))
        .filter(name -> !name.isEmpty())
        .map(name -> new Installation(Path.of(name)));
  }

  /**
   * The one that the system property jdhclient.dist names.
   *
   * @throws LabException if it names none, or one that has not been built
   */
  public static Installation underTest() {
    return named().orElseThrow(() -> new LabException("jdhclient.dist names no tree"));
  }

  /** The JVM form that was built along with this one. */
  public Installation onJvm() {
    return new Installation(tree.resolveSibling(JVM_TREE));
  }

  public Form form() {
    return Files.isDirectory(tree.resolve(LIBRARIES)) ? Form.JVM : Form.NATIVE;
  }

  /** What {@code jdhclient} is found as: the executable file, or the launcher. */
  public Path executable() {
    return tree.resolve(EXECUTABLE);
  }

  /** Its part of /usr. */
  public Path usr() {
    return tree.resolve("usr");
  }

  /** Where the packages are. */
  Path packages() {
    return tree.getParent();
  }
}
