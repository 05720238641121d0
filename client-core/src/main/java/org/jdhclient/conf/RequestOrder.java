package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.dhcp.StandardOptions;

/** The order in which options are asked for. */
final class RequestOrder {
  private RequestOrder() {}

  /** Option 121 before 3 and 33 (RFC 3442: MUST), and all else as the owner says. */
  static List<Integer> ofRfc3442(List<Integer> wished) {
    int classless = wished.indexOf(StandardOptions.CLASSLESS_STATIC_ROUTES.code());
    int first = classless;
    for (int code : List.of(StandardOptions.ROUTERS.code(), StandardOptions.STATIC_ROUTES.code())) {
      int at = wished.indexOf(code);
      first = at < 0 ? first : Math.min(first, at);
    }
    var order = new ArrayList<>(wished);
    if (first < classless) {
      order.add(first, order.remove(classless));
    }
    return List.copyOf(order);
  }
}
