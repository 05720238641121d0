package org.jdhclient.linux.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** This build's version, as Maven filtered it into a resource. */
final class Version {
  private Version() {}

  /** Such as {@code jdhclient 0.1.0}. */
  static String text() {
    try (var resource = Version.class.getResourceAsStream("version.txt")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("version.txt is not in the jar", e);
    }
  }
}
