package org.jdhclient.conf.option;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.dhcp.FqdnSpace;
import org.jdhclient.dhcp.NwipSpace;
import org.jdhclient.dhcp.Options;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** Options to be sent, as they are put together statement by statement. */
public final class OptionsDraft {
  private static final int MAX_SUBOPTION = 255;

  private final Map<String, Integer> enclosing;
  private final Map<Integer, Octets> options = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Octets>> suboptions = new LinkedHashMap<>();

  /**
   * @param enclosing in which option the options of a space are sent, by the space's name
   */
  public OptionsDraft(Map<String, Integer> enclosing) {
    this.enclosing = enclosing;
  }

  /** What is null is not sent, nor what no message holds. */
  public void put(OptionName option, Optional<Octets> value) {
    var target =
        option.isDhcp()
            ? options
            : suboptions.computeIfAbsent(option.space(), unseen -> new LinkedHashMap<>());
    value
        .filter(octets -> octets.length() <= OptionName.MAX_LENGTH)
        .ifPresent(octets -> target.put(option.code(), octets));
  }

  /** What is to be said in a space that is no message's of DHCPv4, by code. */
  public Map<Integer, Octets> of(String space) {
    return Collections.unmodifiableMap(suboptions.getOrDefault(space, Map.of()));
  }

  /** What is to be said in all those spaces, by their names. */
  public Map<String, Map<Integer, Octets>> suboptions() {
    return Collections.unmodifiableMap(suboptions);
  }

  public Options options() {
    var all = new LinkedHashMap<>(options);
    for (var space : suboptions.entrySet()) {
      var code = enclosing.get(space.getKey());
      if (code != null && !space.getValue().isEmpty()) {
        all.put(code, encode(space.getKey(), space.getValue()));
      }
    }
    return Options.of(all);
  }

  private static Octets encode(String space, Map<Integer, Octets> values) {
    if (space.equals(FqdnSpace.NAME)) {
      return Fqdn.encode(values);
    }
    var encoded = new OctetWriter();
    if (space.equals(NwipSpace.NAME)) {
      encoded.octets(NwipSpace.EXISTS_IN_OPTIONS_AREA);
    }
    for (var value : values.entrySet()) {
      var octets = value.getValue();
      int length = Math.min(MAX_SUBOPTION, octets.length());
      encoded.u8(value.getKey()).u8(length).octets(octets.slice(0, length));
    }
    return encoded.toOctets();
  }
}
