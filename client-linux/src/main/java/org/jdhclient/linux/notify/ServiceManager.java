package org.jdhclient.linux.notify;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LocalAddress;
import org.jdhclient.linux.libc.LocalDatagrams;
import org.jdhclient.time.BootTime;
import org.slf4j.Logger;

/**
 * The service manager that has started this process, if one has and wants to be told how it is at.
 *
 * <p>A manager that has much to read has no room for more: what it was to be told is then told
 * again later, of each kind the newest. One that cannot be reached is a warning, and nobody is told
 * any more.
 */
public final class ServiceManager implements AutoCloseable {
  private static final int FIRST_PAUSE_MILLIS = 100;

  /** Twice as long each time: two minutes in all, after which nobody reads there any more. */
  private static final int MOST_TRIES = 11;

  private final Logger log;
  private final Map<String, String> untold = new LinkedHashMap<>();
  private Optional<LocalAddress> address;
  private Optional<LocalDatagrams> socket = Optional.empty();
  private BootTime again = BootTime.NEVER;
  private int tries;

  private ServiceManager(Optional<LocalAddress> address, Logger log) {
    this.address = address;
    this.log = log;
  }

  /**
   * The one that the environment names. Nothing is opened yet, as this process may fork first.
   *
   * @param called the process that was called by the command's name
   */
  public static ServiceManager of(Map<String, String> environment, int called, Logger log) {
    return new ServiceManager(NotifySocket.of(environment, called), log);
  }

  /** Whether there is one that can be told. */
  public boolean listens() {
    return address.isPresent();
  }

  /** Tells it these assignments of sd_notify(3), now or as soon as it has room for them. */
  public void tell(Map<String, String> assignments, BootTime now) {
    if (address.isPresent()) {
      untold.putAll(assignments);
      tries = 0;
      send(now);
    }
  }

  /** When to {@link #wake} at the latest. */
  public BootTime deadline() {
    return again;
  }

  /** Does what is due. */
  public void wake(BootTime now) {
    if (now.reached(again)) {
      send(now);
    }
  }

  private void send(BootTime now) {
    try {
      if (open(address.orElseThrow()).send(datagram())) {
        untold.clear();
        again = BootTime.NEVER;
      } else {
        sendAgain(now);
      }
    } catch (ErrnoException e) {
      giveUp(e.getMessage());
    }
  }

  private LocalDatagrams open(LocalAddress to) throws ErrnoException {
    if (socket.isEmpty()) {
      socket = Optional.of(LocalDatagrams.to(to));
    }
    return socket.get();
  }

  private void sendAgain(BootTime now) {
    if (++tries == MOST_TRIES) {
      giveUp("it reads nothing");
    } else {
      again = now.plusMillis((long) FIRST_PAUSE_MILLIS << tries - 1);
    }
  }

  private void giveUp(String reason) {
    log.warn("the service manager is told nothing any more: {}", reason);
    close();
  }

  private byte[] datagram() {
    var text = new StringBuilder();
    untold.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    address = Optional.empty();
    socket.ifPresent(LocalDatagrams::close);
    socket = Optional.empty();
    untold.clear();
    again = BootTime.NEVER;
  }
}
