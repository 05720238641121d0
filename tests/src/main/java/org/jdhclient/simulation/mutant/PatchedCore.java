package org.jdhclient.simulation.mutant;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** Loads the core and the simulation anew, with one source file's classes replaced. */
final class PatchedCore extends URLClassLoader {
  private static final String OURS = "org.jdhclient.";

  private final Map<String, byte[]> patched;

  private PatchedCore(URL[] classPath, Map<String, byte[]> patched) {
    super(classPath, ClassLoader.getPlatformClassLoader());
    this.patched = patched;
  }

  /**
   * @param source of the file that the mutant changes
   */
  static PatchedCore with(Mutant mutant, String source) throws IOException {
    var name = Path.of(mutant.file()).getFileName().toString();
    var patched = new MemoryCompiler().compile(name, mutant.applyTo(source));
    var urls = new ArrayList<URL>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(url(entry));
    }
    return new PatchedCore(urls.toArray(URL[]::new), patched);
  }

  private static URL url(String entry) throws MalformedURLException {
    return Path.of(entry).toUri().toURL();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var octets = name.startsWith(OURS) ? patched.get(name) : null;
    return octets == null ? super.findClass(name) : defineClass(name, octets, 0, octets.length);
  }
}
