package org.jdhclient.message6;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.option.KnownOptions;

/** The option request option: what the owner wants, and what RFC 9915 21.7 wants beside. */
final class OptionRequest {
  private static final int REFRESH_TIME = KnownOptions.INFO_REFRESH_TIME.code();

  private OptionRequest() {}

  /** Of messages for addresses and prefixes, which are not refreshed (RFC 9915 21.23). */
  static List<Integer> of(Client6Config config) {
    var codes = codes(config);
    codes.remove(REFRESH_TIME);
    return List.copyOf(codes);
  }

  /**
   * Of an Information-request. Whether the options are to be refreshed is the owner's to say: a
   * client that does not ask for it ends with the first Reply, as dhclient does.
   */
  static List<Integer> ofInformation(Client6Config config) {
    var codes = codes(config);
    codes.add(KnownOptions.INF_MAX_RT.code());
    return List.copyOf(codes);
  }

  private static Set<Integer> codes(Client6Config config) {
    var codes = new LinkedHashSet<>(new ArrayList<>(config.requestList()));
    codes.add(KnownOptions.SOL_MAX_RT.code());
    return codes;
  }
}
