package org.jdhclient.linux.status;

import org.jdhclient.address.Family;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.text.PrintableText;

/** How a client is at, in one short line: what {@code systemctl status} shows of it. */
public final class StatusLine {
  /** What a lease, or the like, is followed by that is in force without a link. */
  static final String LINK_DOWN = "; the link is down";

  private StatusLine() {}

  public static String of(ClientSnapshot client, Family family) {
    var name = client.on().name();
    return named(name, family, client.machine().line(name, client.linkUsable()));
  }

  /** Of a client that has no interface to work on. */
  public static String waiting(String interfaceName, Family family) {
    return named(interfaceName, family, "there is no such interface; waiting for it");
  }

  private static String named(String interfaceName, Family family, String text) {
    return PrintableText.of(interfaceName) + FamilyWords.behindName(family) + ": " + text;
  }

  /**
   * Of a client at rest after an attempt that failed.
   *
   * @param family whose client it is, and so can be diagnosed
   */
  static String noLease(String interfaceName, AttemptSummary attempts, Family family) {
    var why = attempts.why().map(cause -> ", because " + cause.because(interfaceName)).orElse(".");
    return "no lease"
        + PrintableText.of(why)
        + " It is tried again; "
        + family.command()
        + " --diagnose "
        + PrintableText.of(interfaceName)
        + " says more";
  }
}
