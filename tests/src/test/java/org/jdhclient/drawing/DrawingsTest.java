package org.jdhclient.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed pictures are those of their texts; tests/drawings draws them anew. */
class DrawingsTest {
  static List<Path> texts() throws IOException {
    return Drawings.texts(Path.of("../docs/diagrams"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void thePictureIsThatOfItsText(Path text) throws IOException, DrawingException {
    assertThat(Drawings.picture(text)).hasContent(Drawings.drawn(text));
  }

  @Test
  void aLineThatIsNotUnderstoodIsNamed(@TempDir Path directory) throws IOException {
    var text =
        Files.writeString(directory.resolve("a.txt"), "states A title\nstate A at 1,2\nA => B\n");
    assertThatThrownBy(() -> Drawings.drawn(text)).hasMessage("line 3: not understood: A => B");
  }

  @Test
  void aWayToNowhereIsNamed(@TempDir Path directory) throws IOException {
    var text =
        Files.writeString(
            directory.resolve("a.txt"), "states A title\nstate A at 50,50\nA -> B : x at 1,2\n");
    assertThatThrownBy(() -> Drawings.drawn(text)).hasMessageContaining("no such state: B");
  }
}
