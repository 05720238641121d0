package org.jdhclient.linux.daemon.departure;

import java.util.Optional;
import org.jdhclient.linux.control.Answer;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.control.ControlException;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.daemon.ownership.StoppedClient;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.process.Ancestry;
import org.jdhclient.linux.process.ExitStatus;
import org.slf4j.Logger;

/** The departure of a client that runs, done by itself: what it says of it goes to the log here. */
final class AskedDeparture implements Departure.Begun {
  private static final int PATIENCE_SECONDS = 15;

  /** Scripts of the owner's may take their time, and who shall get the RELEASE be silent. */
  private static final int LONG_PATIENCE_SECONDS = 60;

  private final ControlClient client;
  private final String name;
  private final Logger log;

  private AskedDeparture(ControlClient client, String name, Logger log) {
    this.client = client;
    this.name = name;
    this.log = log;
  }

  /**
   * @param client closed when the departure is finished
   * @return empty if it does not do it; why is told on the log
   */
  static Optional<AskedDeparture> begin(
      ControlClient client, String name, Manner manner, Logger log) {
    if (Ancestry.has(client.pid())) {
      log.error("{}", InterfaceBusyException.inHook(client.pid(), name).getMessage());
      client.close();
      return Optional.empty();
    }
    StoppedClient.letGoOn(client, name, log);
    try {
      client.ask(request(manner));
      var answer = client.next(PATIENCE_SECONDS);
      if (answer.filter(of -> of.kind() == Answer.Kind.ACCEPTED).isPresent()) {
        return Optional.of(new AskedDeparture(client, name, log));
      }
      log.error("{}", refusal(client, name, answer).getMessage());
    } catch (ControlException e) {
      log.error(
          "{}", InterfaceBusyException.ownedBy(client.pid(), name, e.getMessage()).getMessage());
    }
    client.close();
    return Optional.empty();
  }

  private static Request request(Manner manner) {
    return switch (manner) {
      case RELEASE -> Request.RELEASE;
      case STOP -> Request.STOP;
    };
  }

  private static InterfaceBusyException refusal(
      ControlClient client, String name, Optional<Answer> answer) {
    if (answer.isEmpty() && client.isListening()) {
      return InterfaceBusyException.ownedBy(client.pid(), name, ControlClient.HANGS_UP);
    }
    var reason = answer.map(Answer::text).orElse("has just ended by itself");
    return InterfaceBusyException.refused(client.pid(), name, reason);
  }

  @Override
  public boolean finish() {
    Optional<String> status = Optional.empty();
    boolean runs;
    try (client) {
      for (var answer = client.next(LONG_PATIENCE_SECONDS);
          answer.isPresent();
          answer = client.next(LONG_PATIENCE_SECONDS)) {
        var text = answer.get().text();
        switch (answer.get().kind()) {
          case INFO -> log.info("{}", text);
          case WARN -> log.warn("{}", text);
          case ERROR -> log.error("{}", text);
          case DONE -> status = Optional.of(text);
          default -> {}
        }
      }
      runs = status.isEmpty() && client.isListening();
    } catch (ControlException e) {
      log.error("{}: its client, pid {}, {}", name, client.pid(), e.getMessage());
      return false;
    }
    if (status.isEmpty()) {
      log.error(
          "{}: its client, pid {}, {} before it had done that",
          name,
          client.pid(),
          runs ? "hung up" : "ended");
    }
    return status.filter(Integer.toString(ExitStatus.OK)::equals).isPresent();
  }
}
