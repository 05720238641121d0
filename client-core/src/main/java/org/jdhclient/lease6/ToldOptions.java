package org.jdhclient.lease6;

import java.util.Set;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;

/**
 * What of a server's options scripts and files are told: what is lent is told by itself, and the
 * key by which its server is known is nobody's business (RFC 9915 20.4).
 */
public final class ToldOptions {
  private static final Set<Integer> NEVER =
      Set.of(
          KnownOptions.IA_NA.code(),
          KnownOptions.IA_TA.code(),
          KnownOptions.IA_PD.code(),
          KnownOptions.AUTH.code());

  private ToldOptions() {}

  /** Of options that came alone. */
  public static Dhcp6Options of(Dhcp6Options options) {
    return new Dhcp6Options(
        options.list().stream().filter(option -> !NEVER.contains(option.code())).toList());
  }

  /** Of those that came with a lease; by then it does not matter which server was preferred. */
  public static Dhcp6Options ofLease(Dhcp6Options options) {
    return new Dhcp6Options(
        of(options).list().stream()
            .filter(option -> option.code() != KnownOptions.PREFERENCE.code())
            .toList());
  }
}
