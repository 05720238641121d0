package org.jdhclient.linux.host.resolv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jdhclient.linux.host.files.MountTable;
import org.jdhclient.linux.run.NameDigest;
import org.junit.jupiter.api.Test;

class FileIdentityTest {
  private static final String ROOT =
      "21 1 0:40 / / rw,relatime - overlay overlay rw,lowerdir=/l,upperdir=/u,workdir=/w";
  private static final String TMPFS = "22 21 0:5 / /%s rw - tmpfs none rw";

  private static String identity(String path, String... lines) {
    return FileIdentity.of(Path.of(path), MountTable.of(List.of(lines)));
  }

  /** By which those of before an upgrade are found after it. */
  @Test
  void isOfWhatTheFileSystemHasAndOfWhich() {
    assertThat(identity("/etc/resolv.conf", ROOT))
        .isEqualTo(NameDigest.of("etc/resolv.conf / overlayupperdir=/u"));
    assertThat(identity("/run/a/resolv.conf", ROOT, TMPFS.formatted("run")))
        .isEqualTo(NameDigest.of("a/resolv.conf / none0:5"));
    assertThat(identity("/run/file", ROOT, "22 21 8:2 /file /run/file rw - ext4 /dev/sda2 rw"))
        .isEqualTo(NameDigest.of(" /file /dev/sda2"));
    assertThat(identity("/etc/resolv.conf")).isEqualTo(NameDigest.of("etc/resolv.conf"));
  }

  @Test
  void isOfTheMountAlsoWhereThatHasABlankInItsName() {
    assertThat(identity("/a run/resolv.conf", ROOT, TMPFS.formatted("a\\040run")))
        .isEqualTo(NameDigest.of("resolv.conf / none0:5"));
  }
}
