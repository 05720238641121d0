package org.jdhclient.linux.host;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.engine.port.InterfaceName;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;

/**
 * A link that was asked for by a name: its own, another that the kernel knows it by (ip-link(8),
 * altname), or that of an alias (interfaces(5)), whose part before the colon is one of these.
 *
 * @param name the link's first name, or that of an alias of it
 */
public record NamedLink(InterfaceName name, LinkMessage link) {
  private static final String NO_SUFFIX = ":";

  /**
   * @return empty if there is no link of that name; a colon with nothing behind it makes no alias
   */
  public static Optional<NamedLink> find(String name, NetlinkSocket netlink) throws ErrnoException {
    var link = link(name, netlink);
    if (link.isPresent()) {
      // Also an alternative name that has a colon.
      return link.map(found -> new NamedLink(new InterfaceName(found.name()), found));
    }
    var asked = new InterfaceName(name);
    return asked.isAlias() && !asked.suffix().equals(NO_SUFFIX)
        ? link(asked.device(), netlink).map(found -> new NamedLink(asked.on(found.name()), found))
        : Optional.empty();
  }

  /** Names as the kernel has them first, each once; what is no link's stays as it is. */
  public static Set<String> resolve(Collection<String> names, NetlinkSocket netlink)
      throws ErrnoException {
    var resolved = new LinkedHashSet<String>();
    for (var name : names) {
      resolved.add(find(name, netlink).map(found -> found.name().name()).orElse(name));
    }
    return resolved;
  }

  private static Optional<LinkMessage> link(String name, NetlinkSocket netlink)
      throws ErrnoException {
    try {
      return Optional.of(netlink.link(name));
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV) || e.is(Errno.EINVAL) || e.is(Errno.ERANGE)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
