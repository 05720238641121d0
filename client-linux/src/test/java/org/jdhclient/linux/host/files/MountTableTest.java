package org.jdhclient.linux.host.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MountTableTest {
  private static final String ROOT = "21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw";

  private static MountTable table(String... lines) {
    return MountTable.of(Arrays.asList(lines));
  }

  private static String mount(String device, String point) {
    return "30 21 " + device + " /part " + point + " rw - tmpfs none rw,size=16k";
  }

  private static Optional<String> device(MountTable table, String path) {
    return table.over(Path.of(path)).map(Mount::device);
  }

  @Test
  void aLineIsReadByTheKernelsFields() {
    var line =
        "36 35 0:37 /a\\040root /a\\040point rw shared:1 master:2 - overlay over rw,upperdir=/u";
    assertThat(table(line).over(Path.of("/a point")))
        .contains(
            new Mount("0:37", "/a\\040root", "/a\\040point", "overlay", "over", "rw,upperdir=/u"));
    assertThat(table("36 35 0:37 / / rw - tmpfs  rw").over(Path.of("/")))
        .contains(new Mount("0:37", "/", "/", "tmpfs", "", "rw"));
  }

  @Test
  void aFileIsOfTheDeepestMountAndOfTheLastOfThose() {
    var table = table(ROOT, mount("0:1", "/run/a"), mount("0:2", "/run"), mount("0:3", "/run"));
    assertThat(device(table, "/run/a/file")).contains("0:1");
    assertThat(device(table, "/run/a")).contains("0:1");
    assertThat(device(table, "/run/ab")).contains("0:3");
    assertThat(device(table, "/etc/file")).contains("8:1");
  }

  @Test
  void whatTheKernelEscapesIsWhatItWas() throws Exception {
    var table = table(ROOT, mount("0:1", "/a\\040b\\011c\\012d\\134e"));
    assertThat(device(table, "/a b\tc\nd\\e/file")).contains("0:1");
    assertThat(table.hasAt(Path.of("/a b\tc\nd\\e"))).isTrue();
    assertThat(table.hasAt(Path.of("/a b"))).isFalse();
  }

  /** The octets of a name in UTF-8, and one that is in none. */
  @Test
  void octetsThatAreNoAsciiAreCompared() {
    var table = table(ROOT, mount("0:1", "/\u00c3\u00a4"), mount("0:2", "/\u00ff"));
    assertThat(device(table, "/\u00e4/file")).contains("0:1");
    assertThat(device(table, "/\u00ff/file")).contains("8:1");
  }

  @Test
  void whatIsNoLineOfMountsIsPassedOver() {
    assertThat(table("", "36 35 0:37", "36 35 0:37 / / rw").over(Path.of("/"))).isEmpty();
  }
}
