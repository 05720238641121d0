package org.jdhclient.linux.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What starts a {@link ChildJvm} where any user is root, in mounts and a network of its own. */
public final class OwnNamespaces {
  private static final List<String> UNSHARE =
      List.of("unshare", "--user", "--map-root-user", "--mount", "--net", "sh", "-euc");

  private OwnNamespaces() {}

  /**
   * @param script what is done there first, by a shell
   * @param word the script's $0
   */
  public static List<String> after(String script, String word)
      throws IOException, InterruptedException {
    assumeTrue(succeeds(prefix(":", word), "true"), "there are no user namespaces here");
    return prefix(script, word);
  }

  private static List<String> prefix(String script, String word) {
    var prefix = new ArrayList<>(UNSHARE);
    prefix.add(script + "\nexec \"$@\"");
    prefix.add(word);
    return prefix;
  }

  private static boolean succeeds(List<String> prefix, String command)
      throws IOException, InterruptedException {
    var all = new ArrayList<>(prefix);
    all.add(command);
    return new ProcessBuilder(all).start().waitFor() == 0;
  }
}
