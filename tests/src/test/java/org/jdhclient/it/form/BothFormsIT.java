package org.jdhclient.it.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.forms.Forms;
import org.jdhclient.forms.Inputs;
import org.jdhclient.it.fixture.Whole;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The native form and that of the JVM make the same of the same inputs, octet for octet. */
@Whole
final class BothFormsIT {
  /** Names the executable that is built of {@link Forms}; empty where none is. */
  private static final String PROPERTY = "jdhclient.forms.native";

  @BeforeAll
  static void isBuilt() {
    Assumptions.assumeFalse(
        System.getProperty(PROPERTY, "").isEmpty(),
        () -> PROPERTY + " names no executable: without a JDK 25 there is one form only");
  }

  @Test
  void verdictsConfigurationsAndLeaseFilesAreTheSame() throws IOException, InterruptedException {
    var arguments = Inputs.arguments();
    var jvm = said(List.of(java(), "-cp", classPath(), Forms.class.getName()), arguments);
    var executable = said(List.of(System.getProperty(PROPERTY)), arguments);
    assertThat(executable.lines()).containsExactlyElementsOf(jvm.lines().toList());
    assertThat(executable).isEqualTo(jvm).isNotEmpty();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** What a program writes; each octet is a character. */
  private static String said(List<String> program, List<String> arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(program);
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(process.waitFor()).as("exit status of %s", program).isZero();
    return said;
  }
}
