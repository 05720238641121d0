package org.jdhclient.linux.status;

import com.eclipsesource.json.JsonObject;
import org.jdhclient.address.Family;

/** By what word a family is known. */
final class FamilyWords {
  private static final String KEY = "family";
  private static final String V6 = "IPv6";

  private FamilyWords() {}

  static JsonObject add(JsonObject document, Family family) {
    return document.add(KEY, family == Family.V6 ? V6 : "IPv4");
  }

  /** A client that does not say is one of IPv4, from before there was another. */
  static Family of(JsonObject document) {
    return document.getString(KEY, "").equals(V6) ? Family.V6 : Family.V4;
  }

  /** What an interface's name is followed by, for people: both of its clients may be told of. */
  static String behindName(Family family) {
    return family == Family.V6 ? " (DHCPv6)" : "";
  }
}
