package org.jdhclient.report6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.report.FailureCause;
import org.jdhclient.report.Urgency;

/** What the router advertisements of a link say of DHCPv6. */
public sealed interface RouterReport extends Report6 {

  /** Neither addresses nor options are to be had by it (RFC 4861 4.2). */
  record NoDhcp6() implements RouterReport, FailureCause {
    private static final String WORDS =
        "the router says that there is no DHCPv6 here (its advertisements have M=0 and O=0)";

    @Override
    public List<String> lines(String interfaceName) {
      return List.of(interfaceName + ": " + WORDS + "; asking all the same.");
    }

    @Override
    public Urgency urgency() {
      return Urgency.WARNING;
    }

    @Override
    public Optional<FailureCause> explains() {
      return Optional.of(this);
    }

    @Override
    public String because(String interfaceName) {
      return WORDS + ".";
    }
  }
}
