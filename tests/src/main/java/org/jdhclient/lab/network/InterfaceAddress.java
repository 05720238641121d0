package org.jdhclient.lab.network;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jdhclient.lab.cell.LabException;

/**
 * An address as {@code ip -oneline addr} shows it.
 *
 * @param cidr {@code 10.0.3.20/24}, {@code 2001:db8:1::20/128}
 * @param broadcast {@code 10.0.3.255}, or empty
 * @param validSeconds its remaining lifetime; empty if it is for ever
 */
public record InterfaceAddress(String cidr, String broadcast, OptionalLong validSeconds) {
  private static final Pattern LINE =
      Pattern.compile(
          "inet6? (?<cidr>\\S+) (?:brd (?<brd>\\S+) )?.*valid_lft (?:(?<valid>\\d+)sec|forever)");

  public static InterfaceAddress parse(String line) {
    var matcher = LINE.matcher(line);
    if (!matcher.find()) {
      throw new LabException("no address in: " + line);
    }
    var broadcast = matcher.group("brd");
    var valid = matcher.group("valid");
    return new InterfaceAddress(
        matcher.group("cidr"),
        broadcast == null ? "" : broadcast,
        valid == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(valid)));
  }

  /** The address without its prefix length. */
  public String address() {
    return cidr.substring(0, cidr.indexOf('/'));
  }
}
