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
  private static final String LOG = "/run/classes.";
  private static final Pattern LOADED = Pattern.compile("(\\S+) source: (.*)");

  /** What is loaded to send the first DISCOVER, and not before. */
  private static final String FIRST_PACKET = "org.jdhclient.wire.DatagramFrame";

  /** What others' start-ups are slow by. */
  private static final List<String> SLOW =
      List.of(
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

    /** Ours are classes; one of the JDK, or a record's own method, has to be linked at run time. */
    boolean isLambda() {
      return name.contains("$$Lambda")
          || name.startsWith("java.lang.invoke.LambdaForm$MH")
          || name.equals("java.lang.invoke.LambdaMetafactory");
    }

    boolean isSlow() {
      return SLOW.stream().anyMatch(name::startsWith);
    }
  }

  /** A command that gets a lease, until it returns. */
  private static List<Loaded> start(Lab lab) throws IOException {
    var command = "JDHCLIENT_JAVA_OPTIONS=-Xlog:class+load=info:file=" + LOG + "%p:none";
    var client = lab.guest().cell().start("env", command, "jdhclient", "-v", "-1", "eth0");
    Conditions.bound(client);
    assertThat(client.awaitExit()).isZero();
    return Files.readAllLines(lab.guest().cell().file(LOG + client.pid())).stream()
        .map(LOADED::matcher)
        .filter(line -> line.find())
        .map(line -> new Loaded(line.group(1), line.group(2)))
        .toList();
  }

  private static List<Loaded> upToTheFirstPacket(List<Loaded> loaded) {
    var names = loaded.stream().map(Loaded::name).toList();
    assertThat(names).contains(FIRST_PACKET);
    return loaded.subList(0, names.indexOf(FIRST_PACKET));
  }

  @Test
  void noClassButThoseInTheArchiveIsLoaded(Lab lab) throws IOException {
    lab.dnsmasq();

    assertThat(start(lab)).filteredOn(loaded -> !loaded.isArchived()).isEmpty();
  }

  @Test
  void noLambdaIsLinked(Lab lab) throws IOException {
    lab.dnsmasq();

    assertThat(start(lab)).filteredOn(Loaded::isLambda).isEmpty();
  }

  @Test
  void nothingSlowIsLoadedBeforeTheFirstPacket(Lab lab) throws IOException {
    lab.dnsmasq();

    assertThat(upToTheFirstPacket(start(lab))).filteredOn(Loaded::isSlow).isEmpty();
  }

  /** The lease on record has to be read first. */
  @Test
  void allThisHoldsOfTheNextStartToo(Lab lab) throws IOException {
    lab.dnsmasq();
    start(lab);
    lab.guest().run("jdhclient", "-x", "eth0").orThrow();

    var loaded = start(lab);

    assertThat(loaded).filteredOn(one -> !one.isArchived()).isEmpty();
    assertThat(loaded).filteredOn(Loaded::isLambda).isEmpty();
    assertThat(upToTheFirstPacket(loaded)).filteredOn(Loaded::isSlow).isEmpty();
  }
}
