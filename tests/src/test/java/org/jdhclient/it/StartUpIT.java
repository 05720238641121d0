package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What keeps the start-up short, without a clock: which classes the JVM loads, from where, and
 * when. If one of these tests fails after a change, run tests/record-classes, or let what has come
 * onto the way wait until after the first packet.
 */
@ExtendWith(LabExtension.class)
final class StartUpIT {
  private static final String LOG = "/run/classes";
  private static final Pattern LOADED = Pattern.compile("(\\S+) source: (.*)");

  /** What is loaded to send the first DISCOVER, and not before. */
  private static final String FIRST_PACKET = "org.jdhclient.wire.DatagramFrame";

  /**
   * What others' start-ups are slow by. LambdaMetafactory stands for lambdas inside the JDK too,
   * those of its streams and its regular expressions: linking the first of them takes 12 ms.
   */
  private static final List<String> SLOW =
      List.of(
          "java.lang.invoke.LambdaMetafactory",
          "java.util.regex.",
          "java.util.stream.",
          "java.util.logging.",
          "java.util.ServiceLoader",
          "java.lang.runtime.",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandleImpl",
          "javax.xml.",
          "org.xml.",
          "org.objectweb.asm.",
          "picocli.",
          "jnr.",
          "com.eclipsesource.json.JsonParser",
          "ch.qos.logback.core.joran.");

  private record Loaded(String name, String source) {
    boolean isArchived() {
      return source.startsWith("shared objects file");
    }

    boolean isLambdaOfOurs() {
      return name.startsWith("org.jdhclient.") && name.contains("$$Lambda");
    }

    boolean isSlow() {
      return SLOW.stream().anyMatch(name::startsWith);
    }
  }

  private static List<Loaded> upToTheFirstPacket(Lab lab) throws IOException {
    lab.dnsmasq();
    var command = "JDHCLIENT_JAVA_OPTIONS=-Xlog:class+load=info:file=" + LOG + ":none";
    var client = lab.guest().cell().start("env", command, "jdhclient", "-v", "-1", "eth0");
    Conditions.bound(client);
    var loaded =
        Files.readAllLines(lab.guest().cell().file(LOG)).stream()
            .map(LOADED::matcher)
            .filter(line -> line.find())
            .map(line -> new Loaded(line.group(1), line.group(2)))
            .toList();
    var names = loaded.stream().map(Loaded::name).toList();
    assertThat(names).contains(FIRST_PACKET);
    return loaded.subList(0, names.indexOf(FIRST_PACKET));
  }

  @Test
  void noClassButThoseInTheArchiveIsLoadedBeforeTheFirstPacket(Lab lab) throws IOException {
    assertThat(upToTheFirstPacket(lab)).filteredOn(loaded -> !loaded.isArchived()).isEmpty();
  }

  @Test
  void noLambdaIsLinkedBeforeTheFirstPacket(Lab lab) throws IOException {
    assertThat(upToTheFirstPacket(lab)).filteredOn(Loaded::isLambdaOfOurs).isEmpty();
  }

  @Test
  void nothingSlowIsLoadedBeforeTheFirstPacket(Lab lab) throws IOException {
    assertThat(upToTheFirstPacket(lab)).filteredOn(Loaded::isSlow).isEmpty();
  }
}
