package org.jdhclient.script6;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.option.KnownOption;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.script.VariableWords;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * Compares what an enter hook was given with what it has left: what differs is its wish. Words that
 * are no use do not count, and are named.
 */
final class AmendmentReader6 {
  private final Map<String, String> given;
  private final Map<String, String> left;
  private final Map<Integer, Octets> values = new LinkedHashMap<>();
  private final Set<Integer> removed = new LinkedHashSet<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private final Map<String, String> taken = new LinkedHashMap<>();
  private OptionalInt prefixLength = OptionalInt.empty();

  AmendmentReader6(Map<String, String> given, Map<String, String> left) {
    this.given = given;
    this.left = left;
    read();
  }

  /** Writes a word as its option's octets. */
  private interface Encoder {
    void encode(String word, OctetWriter value) throws MalformedPacketException;
  }

  private void read() {
    list(
        AmendableVariables6.NAME_SERVERS,
        KnownOptions.NAME_SERVERS,
        (word, value) -> value.ipv6Address(Ipv6Address.parse(withoutZone(word))));
    list(
        AmendableVariables6.DOMAIN_SEARCH,
        KnownOptions.DOMAIN_SEARCH,
        (word, value) -> value.octets(DnsName.encode(word)));
    if (isChanged(AmendableVariables6.PREFIX_LENGTH)) {
      readPrefixLength();
    }
    for (var name : AmendableVariables6.FIXED) {
      if (isChanged(name)) {
        refused.put(name, "that is agreed upon with the server");
      }
    }
  }

  Amendments6 amendments() {
    return new Amendments6(values, removed, prefixLength);
  }

  /** Why other variables do not count, by their names. */
  Map<String, String> refused() {
    return refused;
  }

  /** What a variable is that a hook has left in vain: as much of it as counts. */
  String inForce(String name) {
    return taken.getOrDefault(name, given.getOrDefault(name, ""));
  }

  /** A link-local server has its interface behind it, as in resolv.conf: it can be no other. */
  private static String withoutZone(String word) {
    int zone = word.indexOf('%');
    return zone < 0 ? word : word.substring(0, zone);
  }

  private void list(String name, KnownOption<?> option, Encoder encoder) {
    if (!isChanged(name)) {
      return;
    }
    if (VariableWords.of(left, name).isEmpty()) {
      removed.add(option.code());
      return;
    }
    var octets = new OctetWriter();
    var used = new ArrayList<String>();
    var useless = new ArrayList<String>();
    for (var word : parts(name)) {
      (isEncoded(word, octets, encoder) ? used : useless).add(word);
    }
    if (!used.isEmpty()) {
      values.put(option.code(), octets.toOctets());
      taken.put(name, String.join(" ", used));
    }
    if (!useless.isEmpty()) {
      refused.put(name, VariableWords.useless(useless));
    }
  }

  private List<String> parts(String name) {
    return VariableWords.of(left, name).stream()
        .flatMap(word -> VariableWords.parts(word).stream())
        .toList();
  }

  private static boolean isEncoded(String word, OctetWriter octets, Encoder encoder) {
    try {
      encoder.encode(word, octets);
      return true;
    } catch (IllegalArgumentException | MalformedPacketException e) {
      // It is named as it is: that says what is wrong with it.
      return false;
    }
  }

  private void readPrefixLength() {
    var words = VariableWords.of(left, AmendableVariables6.PREFIX_LENGTH);
    if (words.size() == 1 && words.get(0).matches("[0-9]{1,3}")) {
      int length = Integer.parseInt(words.get(0));
      if (length >= 1 && length <= Ipv6Prefix.MAX_LENGTH) {
        prefixLength = OptionalInt.of(length);
        return;
      }
    }
    refused.put(
        AmendableVariables6.PREFIX_LENGTH,
        words.isEmpty() ? "an address needs one" : VariableWords.useless(words));
  }

  private boolean isChanged(String name) {
    return VariableWords.isChanged(name, given, left);
  }
}
