package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionListTest {
  private static final String HOW =
      "java -cp target/classes:target/test-classes org.jdhclient.dhcp.OptionList prints them";

  @Test
  void theDocumentedTablesAreThoseOfTheCode() throws IOException {
    assertThat(documented("options")).as(HOW).isEqualTo(OptionList.markdown());
    assertThat(documented("options6")).as(HOW).isEqualTo(OptionList.markdown6());
  }

  private static String documented(String name) throws IOException {
    var page = Files.readString(Path.of("../docs/standards.md"));
    var begin = "<!-- " + name + ":begin -->\n";
    return page.substring(
        page.indexOf(begin) + begin.length(), page.indexOf("<!-- " + name + ":end -->"));
  }
}
