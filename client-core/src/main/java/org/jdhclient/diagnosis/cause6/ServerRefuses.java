package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SeenReply6;

/** Servers answer, and say that there is nothing to be had of them. */
record ServerRefuses(SeenReply6 reply, StatusCode status, String name) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.judged().stream().anyMatch(reply -> reply.refusal().isEmpty())
        ? Optional.empty()
        : seen.of(SeenReply6.class).stream()
            .flatMap(reply -> of(reply, seen.name()).stream())
            .findFirst();
  }

  private static Optional<Cause> of(SeenReply6 reply, String name) {
    return reply.complaint().map(status -> new ServerRefuses(reply, status, name));
  }

  @Override
  public String word() {
    return switch (status.code()) {
      case StatusCode.NO_ADDRS_AVAIL -> "no-addrs-avail";
      case StatusCode.NO_PREFIX_AVAIL -> "no-prefix-avail";
      default -> "server-refuses";
    };
  }

  @Override
  public String verdict() {
    return reply.from()
        + " answers, and "
        + switch (status.code()) {
          case StatusCode.NO_ADDRS_AVAIL -> "has no address for this guest";
          case StatusCode.NO_PREFIX_AVAIL -> "has no prefix for this guest";
          default -> "refuses what is asked for";
        }
        + " ("
        + status
        + ")";
  }

  @Override
  public String cure() {
    return switch (status.code()) {
      case StatusCode.NO_ADDRS_AVAIL ->
          "On the server look at the log and at the leases: its range is used up, or it has none of"
              + " this network's prefix, or serves none but hosts that it knows, by their DUID. If"
              + " it is to give options only: jdhclient -6 -S "
              + name
              + ".";
      case StatusCode.NO_PREFIX_AVAIL ->
          "On the server look at the log and at the leases: it delegates none, or none of the length"
              + " that is asked for (--prefix-len-hint), or all are lent.";
      default -> "On the server look at the log.";
    };
  }
}
