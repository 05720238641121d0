package org.jdhclient.report6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.report.FailureCause;

/** Why a server that was asked is no use; the last one explains an attempt that fails. */
public sealed interface Refusal extends Warning6, FailureCause {

  /** What is wrong, as the end of a sentence on an interface. */
  String why();

  @Override
  default String because(String interfaceName) {
    return why() + ".";
  }

  @Override
  default Optional<FailureCause> explains() {
    return Optional.of(this);
  }

  @Override
  default List<String> lines(String interfaceName) {
    return List.of(interfaceName + ": " + why() + ".");
  }

  /** It says so itself. */
  record Said(Duid server, StatusCode status) implements Refusal {
    @Override
    public String why() {
      return switch (status.code()) {
            case StatusCode.NO_ADDRS_AVAIL -> "no address is left at the server ";
            case StatusCode.NO_PREFIX_AVAIL -> "no prefix is left at the server ";
            case StatusCode.NO_BINDING -> "the lease is unknown to the server ";
            case StatusCode.NOT_ON_LINK -> "the lease is not of this link, says the server ";
            default -> "refused by the server ";
          }
          + ServerName.of(server)
          + " ("
          + status
          + ")";
    }
  }

  /** It has nothing of what is wanted, or not all where all is wanted, and does not say why. */
  record Insufficient(Duid server) implements Refusal {
    @Override
    public String why() {
      return "what is wanted is not to be had of the server " + ServerName.of(server);
    }
  }

  /** It does not send an option that is required. */
  record WithoutOption(Duid server, int code) implements Refusal {
    @Override
    public String why() {
      return "option "
          + code
          + ", which is required, is not sent by the server "
          + ServerName.of(server);
    }
  }

  /** It advertised, and did not answer the Request for that. */
  record Unanswered(Duid server) implements Refusal {
    @Override
    public String why() {
      return "no Reply came from the server " + ServerName.of(server) + ", which had advertised";
    }
  }

  /** It gives much less than it advertised. */
  record BaitAndSwitch(Duid server, int score, int advertised) implements Refusal {
    @Override
    public String why() {
      return "much less was given than advertised by the server " + ServerName.of(server);
    }

    @Override
    public List<String> lines(String interfaceName) {
      return List.of(
          "PRC: BAIT AND SWITCH detected.  Score of supplied lease ("
              + score
              + ") is substantially smaller than the advertised score ("
              + advertised
              + ").  Trying other servers.");
    }
  }
}
