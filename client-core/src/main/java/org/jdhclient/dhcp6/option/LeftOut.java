package org.jdhclient.dhcp6.option;

/**
 * What of a message does not count, though the rest of it does.
 *
 * @param times at least 1
 * @param first which was the first of them, and what is wrong with it
 */
public record LeftOut(Reason reason, int times, String first) {

  /** Why something does not count; each is counted by itself. */
  public enum Reason {
    /** Behind the last option of a message: fewer than an option's header. */
    SURPLUS_OCTETS,
    /** An option, association, address or prefix that was there already (RFC 9915 21). */
    REPEATED,
    /** An option that does not belong where it stands. */
    MISPLACED,
    /** An option whose value is none. */
    MALFORMED_OPTION,
    /** Behind the last whole member of a list. */
    INCOMPLETE_MEMBER,
    /** An IA whose own fields, options or status are none. */
    MALFORMED_ASSOCIATION,
    /** An IA with T1 after T2 (RFC 9915 21.4, 21.21). */
    T1_AFTER_T2,
    /** An address or prefix whose own fields, options or status are none. */
    MALFORMED_LEASE,
    /** An address or prefix that is preferred for longer than valid (RFC 9915 21.6, 21.22). */
    PREFERRED_AFTER_VALID,
    /** An address that no host can bear, or a prefix of such. */
    UNUSABLE_LEASE,
    /** More addresses or prefixes than a client keeps. */
    TOO_MANY
  }

  LeftOut again() {
    return new LeftOut(reason, times + 1, first);
  }

  @Override
  public String toString() {
    return times == 1 ? first : first + ", and " + (times - 1) + " more";
  }
}
