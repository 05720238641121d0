package org.jdhclient.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that the forms of the core are compared by: what the tests of its parts are given. */
public final class Inputs {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path CORE = ROOT.resolve("client-core/src/test/resources");
  private static final Path FUZZ = ROOT.resolve("tests/fuzzing/src/test/resources/org/jdhclient");
  private static final Path OWN = ROOT.resolve("tests/src/test/resources/forms");

  private Inputs() {}

  static Path packets() {
    return CORE.resolve("corpus/cases.tsv");
  }

  static List<Path> configurations() throws IOException {
    return files(
        CORE.resolve("org/jdhclient/conf"),
        FUZZ.resolve("fuzz/ConfFuzzTestInputs/conf"),
        OWN.resolve("conf"));
  }

  static List<Path> leaseFiles() throws IOException {
    return files(
        CORE.resolve("org/jdhclient/leasefile"),
        FUZZ.resolve("fuzz/LeaseFileFuzzTestInputs/leaseFile"),
        OWN.resolve("leases"));
  }

  /** The arguments of {@link Forms} that name all of them. */
  public static List<String> arguments() throws IOException {
    var arguments = new ArrayList<>(List.of("packets", packets().toString()));
    configurations().forEach(file -> arguments.addAll(List.of("conf", file.toString())));
    leaseFiles().forEach(file -> arguments.addAll(List.of("leases", file.toString())));
    return List.copyOf(arguments);
  }

  private static List<Path> files(Path... directories) throws IOException {
    var files = new ArrayList<Path>();
    for (var directory : directories) {
      try (Stream<Path> within = Files.list(directory)) {
        within.sorted().forEach(files::add);
      }
    }
    return files;
  }
}
