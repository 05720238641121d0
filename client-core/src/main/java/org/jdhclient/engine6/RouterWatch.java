package org.jdhclient.engine6;

import java.util.Optional;
import org.jdhclient.engine6.port.RouterWord;
import org.jdhclient.report6.Report6;
import org.jdhclient.report6.RouterReport;

/** Keeps what routers say of DHCPv6, so that it is told once. */
final class RouterWatch {
  private RouterWord last = RouterWord.NONE_SEEN;

  /**
   * What routers say now.
   *
   * @return what there is to tell of it; empty if they have said it before
   */
  Optional<Report6> heard(RouterWord word) {
    boolean isNews = word != last;
    last = word;
    return isNews && word == RouterWord.NEITHER
        ? Optional.of(new RouterReport.NoDhcp6())
        : Optional.empty();
  }
}
