package org.jdhclient.linux.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.address.Family;

/**
 * Which client: of all that share a run directory no two have the same one at a time. Interfaces of
 * different network namespaces may have the same name, and one interface several after each other;
 * and each family has a client of its own there.
 *
 * @param namespace the network namespace's number (namespaces(7))
 * @param subject the interface's index, and an alias's suffix; or, of a client that waits for an
 *     interface, its name, as far as it fits
 */
public record ClientKey(String namespace, Family family, String subject) {
  private static final Path NETWORK_NAMESPACE = Path.of("/proc/self/ns/net");
  private static final String WAITING = "wait-";

  /** Before an IPv6 client's subject; an IPv4 client's begins with a digit or as above. */
  private static final String V6 = "v6-";

  /** Where /proc does not tell: as good as any, where there is nobody to share with. */
  private static final String UNKNOWN = "0";

  /** The client of an interface of this network namespace. */
  public static ClientKey of(Family family, int ifindex) {
    return of(family, ifindex, "");
  }

  /**
   * The client of an alias of an interface.
   *
   * @param suffix of the interface's name; empty for none
   */
  public static ClientKey of(Family family, int ifindex, String suffix) {
    return here(family, ifindex + NamePart.of(suffix));
  }

  /** The client in this network namespace that waits for an interface to come. */
  public static ClientKey waitingFor(Family family, String interfaceName) {
    return here(family, WAITING + NamePart.of(interfaceName));
  }

  private static ClientKey here(Family family, String subject) {
    return new ClientKey(namespaceHere(), family, subject);
  }

  /** The client of this network namespace that has a {@link #name}. */
  public static ClientKey here(String name) {
    return named(namespaceHere(), name);
  }

  private static ClientKey named(String namespace, String name) {
    return name.startsWith(V6)
        ? new ClientKey(namespace, Family.V6, name.substring(V6.length()))
        : new ClientKey(namespace, Family.V4, name);
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
        ? Optional.of(named(text.substring(0, dash), text.substring(dash + 1)))
        : Optional.empty();
  }

  public boolean isHere() {
    return namespace.equals(namespaceHere());
  }

  /** By which it is known in its network namespace. */
  public String name() {
    return (family == Family.V6 ? V6 : "") + subject;
  }

  /** The beginning of its files' names. */
  @Override
  public String toString() {
    return namespace + "-" + name();
  }
}
