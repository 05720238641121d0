package org.jdhclient.linux.cli.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdhclient.config6.Completeness;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.engine6.projection.Placement;
import org.jdhclient.engine6.projection.Placement.Delegated;
import org.jdhclient.linux.daemon.settings.Settings6;

/** Makes of arguments what is told to a client of DHCPv6 alone. */
final class Settings6Reader {
  /** What -S has no use for. */
  private static final List<Option> NOT_STATELESS =
      List.of(Option.RELEASE, Option.ADDRESS, Option.TEMPORARY, Option.PREFIX);

  private final Arguments arguments;

  private Settings6Reader(Arguments arguments) {
    this.arguments = arguments;
  }

  /**
   * @throws UsageException if an argument does not make sense, or not beside another
   */
  static Settings6 read(Arguments arguments) throws UsageException {
    return new Settings6Reader(arguments).read();
  }

  private Settings6 read() throws UsageException {
    return new Settings6(
        arguments.has(Option.STATELESS) ? none() : associations(),
        arguments.has(Option.ALL_ASSOCIATIONS) ? Completeness.ALL : Completeness.ANY,
        length(Option.PREFIX_LENGTH_HINT, 0),
        placement());
  }

  private Placement placement() throws UsageException {
    return new Placement(
        length(Option.ADDRESS_PREFIX_LENGTH, Placement.HOST_LENGTH),
        arguments.has(Option.UNREACHABLE) ? Delegated.UNREACHABLE : Delegated.LEFT_TO_SCRIPTS);
  }

  private List<AssociationType> none() throws UsageException {
    for (var option : NOT_STATELESS) {
      if (arguments.has(option)) {
        throw new UsageException(
            "-S asks for options only, and does not go with " + option.names().get(0));
      }
    }
    requireOneInterface("-S wants one interface, ");
    return List.of();
  }

  private List<AssociationType> associations() throws UsageException {
    var wanted = new ArrayList<AssociationType>();
    add(Option.ADDRESS, AssociationType.IA_NA, wanted);
    add(Option.TEMPORARY, AssociationType.IA_TA, wanted);
    add(Option.PREFIX, AssociationType.IA_PD, wanted);
    if (arguments.has(Option.PREFIX)) {
      requireOneInterface("PD -P only supports one requested interface, ");
    }
    return wanted.isEmpty() ? Settings6.DEFAULT.associations() : wanted;
  }

  private void add(Option option, AssociationType type, List<AssociationType> wanted) {
    wanted.addAll(Collections.nCopies(arguments.count(option), type));
  }

  private void requireOneInterface(String complaint) throws UsageException {
    int named = arguments.interfaces().size();
    if (named != 1) {
      throw new UsageException(
          complaint + (named == 0 ? "and none is named" : "not " + named + " of them"));
    }
  }

  private int length(Option option, int standard) throws UsageException {
    var text = arguments.parameter(option);
    if (text.isEmpty()) {
      return standard;
    }
    var complaint = option.names().get(0) + " wants a length from 1 to 128, not ";
    int length = SettingsReader.number(text.get(), complaint);
    if (length < 1 || length > Placement.HOST_LENGTH) {
      throw new UsageException(complaint + text.get());
    }
    return length;
  }
}
