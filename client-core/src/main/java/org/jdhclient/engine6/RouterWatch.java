package org.jdhclient.engine6;

import java.util.Optional;
import org.jdhclient.engine6.port.RouterWord;
import org.jdhclient.report.FailureCause;
import org.jdhclient.report6.Report6;
import org.jdhclient.report6.RouterReport;

/** Keeps what routers say of DHCPv6, so that it is told once. */
final class RouterWatch {
  private static final RouterReport.NoDhcp6 NO_DHCP6 = new RouterReport.NoDhcp6();

  private RouterWord last = RouterWord.NONE_SEEN;

  /** Whether none has said anything since the link came up. */
  boolean isSilence() {
    return last == RouterWord.NONE_SEEN;
  }

  /**
   * What routers say now.
   *
   * @return what there is to tell of it; empty if they have said it before
   */
  Optional<Report6> heard(RouterWord word) {
    boolean isNews = word != last;
    last = word;
    return isNews && word == RouterWord.NEITHER ? Optional.of(NO_DHCP6) : Optional.empty();
  }

  /** Why nobody answers, if routers have a word on that. */
  Optional<FailureCause> explanation() {
    return last == RouterWord.NEITHER ? Optional.of(NO_DHCP6) : Optional.empty();
  }
}
