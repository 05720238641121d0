package org.jdhclient.linux.landlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jdhclient.linux.libc.CCompiler;
import org.jdhclient.linux.libc.struct.LandlockRulesetAttr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRightTest {
  private static final List<FileRight> ALL = List.of(FileRight.values());

  @Test
  void rightsAreThoseOfTheHeaders(@TempDir Path directory) throws Exception {
    assumeTrue(CCompiler.isThere(), "no C compiler (cc) on the PATH: rights not compared");
    var names = ALL.stream().map(right -> "LANDLOCK_ACCESS_FS_" + right).toList();

    assertThat(CCompiler.evaluate(directory, names))
        .isEqualTo(ALL.stream().map(right -> 1L << right.bit()).toList());
  }

  /** The last right that Documentation/userspace-api/landlock.rst has for each version. */
  @ParameterizedTest
  @CsvSource({
    "1, MAKE_SYM",
    "2, REFER",
    "3, TRUNCATE",
    "4, TRUNCATE",
    "5, IOCTL_DEV",
    "99, IOCTL_DEV"
  })
  void aKernelIsAskedForWhatItKnows(int version, FileRight last) {
    long reading = 1L << 2 | 1L << 3;

    assertThat(FileRight.all(version)).isEqualTo((2L << last.bit()) - 1 & ~reading);
    assertThat(FileRight.mask(Arrays.asList(FileRight.EXECUTE, FileRight.IOCTL_DEV), version))
        .isEqualTo(1L | (version >= 5 ? 1L << 15 : 0));
  }

  @ParameterizedTest
  @CsvSource({"1, 8, 0", "5, 8, 0", "6, 24, 2", "7, 24, 2"})
  void aKernelIsGivenNoMoreOfTheStructThanItKnows(int version, int size, long scoped) {
    var attributes = FileRestriction.attributes(version);

    assertThat(attributes.size()).isEqualTo(size);
    assertThat(attributes.i64(LandlockRulesetAttr.HANDLED_ACCESS_FS))
        .isEqualTo(FileRight.all(version));
    if (size == LandlockRulesetAttr.SIZE) {
      assertThat(attributes.i64(LandlockRulesetAttr.HANDLED_ACCESS_NET)).isZero();
      assertThat(attributes.i64(LandlockRulesetAttr.SCOPED)).isEqualTo(scoped);
    }
  }
}
