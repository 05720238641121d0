package org.jdhclient.simulation.mutant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one source file against the class path, from memory into memory. */
final class MemoryCompiler {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  /**
   * @param fileName such as {@code Bound.java}
   * @return class files by their binary names
   * @throws IllegalArgumentException if it does not compile
   */
  Map<String, byte[]> compile(String fileName, String source) throws IOException {
    var messages = new StringWriter();
    try (var files = new Memory(compiler.getStandardFileManager(null, null, null))) {
      var options = List.of("-classpath", System.getProperty("java.class.path"), "-proc:none");
      var units = List.of(new Source(fileName, source));
      if (!compiler.getTask(messages, files, null, options, null, units).call()) {
        throw new IllegalArgumentException(fileName + " does not compile: " + messages);
      }
      return files.classes();
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String fileName, String text) {
      super(URI.create("memory:///" + fileName), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    Output(String className) {
      super(URI.create("memory:///" + className), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return octets;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Output> outputs = new HashMap<>();

    Memory(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return outputs.computeIfAbsent(className, Output::new);
    }

    Map<String, byte[]> classes() {
      return outputs.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().octets.toByteArray()));
    }
  }
}
