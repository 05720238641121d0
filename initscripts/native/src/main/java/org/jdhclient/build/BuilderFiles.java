package org.jdhclient.build;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.nativeimage.c.struct.CField;

/**
 * Writes what a GraalVM JDK has ready for native-image, beside its jars: the options that open
 * modules to it, and the headers of CPU features that it asks a C compiler about.
 *
 * <p>{@code BuilderFiles JARS OPTIONS-FILE HEADER-DIRECTORY}
 */
final class BuilderFiles {
  /** The modules of a JDK that native-image looks into; a JDK need not have all of them. */
  private static final List<String> JDK_MODULES =
      List.of(
          "java.base",
          "java.compiler",
          "java.instrument",
          "java.logging",
          "java.management",
          "java.rmi",
          "java.xml",
          "jdk.internal.jvmstat",
          "jdk.internal.le",
          "jdk.internal.opt",
          "jdk.internal.vm.ci",
          "jdk.jfr",
          "jdk.management",
          "jdk.net",
          "jdk.unsupported",
          "jdk.zipfs");

  /** Headers by the interface that stands for their structure. */
  private static final Map<String, String> CPU_FEATURES =
      Map.of(
          "amd64cpufeatures.h", "com.oracle.svm.core.amd64.AMD64LibCHelper$CPUFeatures",
          "aarch64cpufeatures.h", "com.oracle.svm.core.aarch64.AArch64LibCHelper$CPUFeatures",
          "riscv64cpufeatures.h", "com.oracle.svm.core.riscv64.RISCV64LibCHelper$CPUFeatures");

  private BuilderFiles() {}

  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    var jars = ModuleFinder.of(Path.of(arguments[0]));
    Files.write(Path.of(arguments[1]), exports(jars));
    for (var header : CPU_FEATURES.entrySet()) {
      var structure = Class.forName(header.getValue(), false, BuilderFiles.class.getClassLoader());
      Files.write(Path.of(arguments[2], header.getKey()), declaration(structure));
    }
  }

  /** Every package of all modules concerned is for every module of native-image. */
  private static List<String> exports(ModuleFinder jars) {
    var builder =
        jars.findAll().stream()
            .map(ModuleReference::descriptor)
            .map(ModuleDescriptor::name)
            .sorted()
            .collect(Collectors.joining(","));
    var jdk = JDK_MODULES.stream().flatMap(name -> ModuleFinder.ofSystem().find(name).stream());
    return Stream.concat(jars.findAll().stream(), jdk)
        .map(ModuleReference::descriptor)
        .flatMap(module -> module.packages().stream().map(name -> module.name() + "/" + name))
        .map(name -> "--add-exports=" + name + "=ALL-UNNAMED," + builder)
        .sorted()
        .toList();
  }

  /** Each annotated method stands for a field of one octet. */
  private static List<String> declaration(Class<?> structure) {
    var fields =
        Arrays.stream(structure.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(CField.class))
            .map(method -> "  uint8_t " + method.getName() + ";")
            .sorted();
    return Stream.of(
            Stream.of("#include <stdint.h>", "typedef struct {"),
            fields,
            Stream.of("} CPUFeatures;"))
        .flatMap(lines -> lines)
        .toList();
  }
}
