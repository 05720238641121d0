package org.jdhclient.dhcp6.authentication;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdhclient.dhcp6.option.Authentication;
import org.jdhclient.identity.Duid;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** The keys that servers have given, each with the last message that was followed because of it. */
public final class ReconfigureKeys {
  /** More servers than have a lease of one client at a time. */
  private static final int MAX_SERVERS = 4;

  private final Map<Duid, Known> byServer = new LinkedHashMap<>();

  private record Known(ReconfigureKey key, long lastReplay) {

    /**
     * The same key once more: a Reply may have been under way for longer than a Reconfigure, which
     * must not be taken again for that.
     */
    Known given(ReconfigureKey again, long replay) {
      boolean isOlder = key.equals(again) && Long.compareUnsigned(replay, lastReplay) < 0;
      return isOlder ? this : new Known(again, replay);
    }
  }

  /** A server's Reply had this in it, which gives a key or is nothing. */
  public void learn(Duid server, Authentication option) {
    ReconfigureKey.in(option)
        .ifPresent(
            key -> {
              var given = new Known(key, option.replayDetection());
              var before = byServer.remove(server);
              byServer.put(server, before == null ? given : before.given(key, given.lastReplay()));
              forgetEldest();
            });
  }

  private void forgetEldest() {
    if (byServer.size() > MAX_SERVERS) {
      byServer.remove(byServer.keySet().iterator().next());
    }
  }

  public boolean has(Duid server) {
    return byServer.containsKey(server);
  }

  /**
   * Takes a Reconfigure for what it says it is.
   *
   * @param message whole, as it was received
   * @throws MalformedPacketException if it is not its server's, or was followed before
   */
  public void verify(Duid server, Authentication option, Octets message)
      throws MalformedPacketException {
    var known = byServer.get(server);
    if (known == null) {
      throw new MalformedPacketException("a Reconfigure of a server that has given no key", 0);
    }
    if (!known.key().hasSigned(message)) {
      throw new MalformedPacketException("a Reconfigure that is not signed with the key", 0);
    }
    if (!option.isNewerThan(known.lastReplay())) {
      throw new MalformedPacketException("a Reconfigure that was there before", 0);
    }
  }

  /** A Reconfigure that was verified is followed: neither it nor an older one is once more. */
  public void followed(Duid server, Authentication option) {
    byServer.computeIfPresent(
        server, (same, known) -> new Known(known.key(), option.replayDetection()));
  }
}
