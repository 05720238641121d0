package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionListTest {
  private static final String BEGIN = "<!-- options:begin -->\n";
  private static final String END = "<!-- options:end -->";

  @Test
  void theDocumentedTableIsTheOneOfTheCode() throws IOException {
    var page = Files.readString(Path.of("../docs/standards.md"));
    var documented = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));

    assertThat(documented)
        .as("java -cp target/classes:target/test-classes org.jdhclient.dhcp.OptionList prints it")
        .isEqualTo(OptionList.markdown());
  }
}
