package org.jdhclient.lab.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.lab.cell.Cell;

/** What may be around a program that is to need nothing of it. */
public enum RootDirectory {
  BOOKWORM {
    @Override
    void fill(Cell cell) {
      overlay(DebianRoot.smallest("bookworm"), cell);
    }
  },
  TRIXIE {
    @Override
    void fill(Cell cell) {
      overlay(DebianRoot.smallest("trixie"), cell);
    }
  },
  /** No C library, and one program that is all others, as in Alpine. */
  BUSYBOX {
    @Override
    void fill(Cell cell) {
      cell.shell("cd " + PATH + " && mkdir -p bin dev etc run tmp usr/sbin var/lib/dhcp").orThrow();
      bring(DebianPackages.of("busybox-static").usr().resolve("bin/busybox"), "/bin/busybox", cell);
      // It would make links to itself only where there is a /proc already.
      cell.shell(
              "cd %1$s/bin && for name in $(chroot %1$s /bin/busybox --list); do".formatted(PATH)
                  + " [ -e $name ] || ln -s busybox $name; done")
          .orThrow();
    }
  },
  EMPTY {
    @Override
    void fill(Cell cell) {
      // That is all.
    }
  };

  /** Where it is in a cell. */
  public static final String PATH = "/run/root";

  private static final String UPPER = "/run/upper";

  /** Makes it in a cell, with a /proc. */
  public void make(Cell cell) {
    cell.run("mkdir", PATH).orThrow();
    fill(cell);
    cell.shell("mkdir -p %1$s/proc && mount -t proc proc %1$s/proc".formatted(PATH)).orThrow();
  }

  abstract void fill(Cell cell);

  /** Lays a root that is only read below one that can be written. */
  private static void overlay(DebianRoot root, Cell cell) {
    var options =
        "lowerdir=%s,upperdir=%s/files,workdir=%2$s/work".formatted(root.directory(), UPPER);
    cell.run("mkdir", "-p", UPPER + "/files", UPPER + "/work").orThrow();
    cell.run("mount", "-t", "overlay", "-o", options, "root", PATH).orThrow();
  }

  /**
   * Copies a file of the machine there, and lets it be run.
   *
   * @param name its name there, from this root on
   */
  public static void bring(Path file, String name, Cell cell) {
    var there = cell.file(PATH + name);
    try {
      Files.createDirectories(there.getParent());
      Files.copy(file, there);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cell.run("chmod", "755", PATH + name).orThrow();
  }
}
