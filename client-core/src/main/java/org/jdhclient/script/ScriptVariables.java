package org.jdhclient.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp.OptionFormat;
import org.jdhclient.dhcp.OptionSpace;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.OptionType;
import org.jdhclient.dhcp.StandardOption.Content;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** Collects the variables of an environment, and the names of those that no script is to see. */
public final class ScriptVariables {
  /** The one that dhclient gives, whatever the client's own. */
  private static final String PATH = "/usr/sbin:/sbin:/bin:/usr/sbin:/usr/bin";

  private static final OptionFormat TEXT = OptionFormat.of(OptionType.TEXT);

  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<String> dropped = new ArrayList<>();

  /** Makes a value of octets. */
  interface Decoder {
    String decode() throws MalformedPacketException;
  }

  /** With what all environments of an interface begin. */
  public static ScriptVariables of(Enum<?> reason, ScriptSubject subject) {
    var variables = new ScriptVariables();
    variables.put("reason", reason.name());
    variables.put("interface", subject.interfaceName());
    variables.put("pid", Long.toString(subject.pid()));
    variables.put("dad_wait_time", Integer.toString(subject.dadWaitSeconds()));
    return variables;
  }

  /**
   * @param name with hyphens as options have them
   */
  public void put(String name, String value) {
    variables.put(spelled(name), value);
  }

  /** As scripts spell an option's name. */
  static String spelled(String name) {
    return name.replace('-', '_');
  }

  void putChecked(String name, Decoder value) {
    try {
      put(name, value.decode());
    } catch (MalformedPacketException e) {
      dropped.add(spelled(name));
    }
  }

  /**
   * An option under its name, or its number; one without a value has no variable, as with dhclient.
   *
   * @param prefix of the variable's name
   */
  public void putOption(String prefix, OptionTable names, int code, Octets value) {
    if (value.isEmpty()) {
      return;
    }
    var definition = names.find(code);
    var name = prefix + names.nameOf(code);
    if (definition.isEmpty()) {
      put(name, ScriptText.ofUnknown(value));
    } else {
      var content = names.contentOf(definition.get().name());
      putChecked(name, () -> ScriptText.of(content, definition.get(), value));
    }
  }

  /**
   * The options of a space, each under the space's name and its own. One that is there without a
   * value has no variable, as with dhclient.
   *
   * @param members by code
   */
  void putMembers(String prefix, OptionSpace space, Map<Integer, Octets> members) {
    members.forEach((code, value) -> putMember(prefix + space.name() + "-", space, code, value));
  }

  private void putMember(String beginning, OptionSpace space, int code, Octets value) {
    if (value.isEmpty()) {
      return;
    }
    var definition = space.find(code);
    if (definition.isEmpty()) {
      put(beginning + OptionTable.UNKNOWN + code, ScriptText.ofUnknown(value));
    } else {
      var content = definition.get().format().equals(TEXT) ? space.content() : Content.ANYTHING;
      putChecked(
          beginning + definition.get().name(),
          () -> ScriptText.of(content, definition.get(), value));
    }
  }

  /**
   * That options are asked for.
   *
   * @param prefix of the options' names
   */
  public void putRequested(String prefix, ScriptSubject subject) {
    for (int code : subject.requested()) {
      put("requested_" + prefix + subject.names().nameOf(code), "1");
    }
  }

  /**
   * What the script finds.
   *
   * @param extra variables that the owner wants; they have the last word
   */
  public ScriptEnvironment environment(Map<String, String> extra, List<String> amendable) {
    variables.putAll(extra);
    variables.putIfAbsent("PATH", PATH);
    return new ScriptEnvironment(variables, List.copyOf(dropped), amendable);
  }
}
