package org.jdhclient.linux.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.text.PrintableText;

/**
 * Which client: of all that share a run directory no two have the same one at a time. Interfaces of
 * different network namespaces may have the same name, and one interface several after each other.
 *
 * @param namespace the network namespace's number (namespaces(7))
 * @param subject the interface's index, and an alias's suffix; or, of a client that waits for an
 *     interface, its name
 */
public record ClientKey(String namespace, String subject) {
  private static final Path NETWORK_NAMESPACE = Path.of("/proc/self/ns/net");
  private static final String WAITING = "wait-";

  /** Where /proc does not tell: as good as any, where there is nobody to share with. */
  private static final String UNKNOWN = "0";

  /** The client of an interface of this network namespace. */
  public static ClientKey of(int ifindex) {
    return of(ifindex, "");
  }

  /**
   * The client of an alias of an interface.
   *
   * @param suffix of the interface's name; empty for none
   */
  public static ClientKey of(int ifindex, String suffix) {
    return here(ifindex + inFileName(suffix));
  }

  /** The client in this network namespace that waits for an interface to come. */
  public static ClientKey waitingFor(String interfaceName) {
    return here(WAITING + inFileName(interfaceName));
  }

  /** Any octets as part of a file's name. */
  private static String inFileName(String name) {
    return PrintableText.of(name).replace("/", "\\057");
  }

  /** A client of this network namespace. */
  public static ClientKey here(String subject) {
    return new ClientKey(namespaceHere(), subject);
  }

  /** The number in a link such as {@code net:[4026531840]}. */
  private static String namespaceHere() {
    try {
      var link = Files.readSymbolicLink(NETWORK_NAMESPACE).toString();
      return link.substring(link.indexOf('[') + 1, link.length() - 1);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /** Reads what {@link #toString} wrote. */
  static Optional<ClientKey> parse(String text) {
    int dash = text.indexOf('-');
    return dash > 0
        ? Optional.of(new ClientKey(text.substring(0, dash), text.substring(dash + 1)))
        : Optional.empty();
  }

  public boolean isHere() {
    return namespace.equals(namespaceHere());
  }

  /** The beginning of its files' names. */
  @Override
  public String toString() {
    return namespace + "-" + subject;
  }
}
