package org.jdhclient.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.conf.Configuration;
import org.jdhclient.conf.IncludedFiles;
import org.jdhclient.conf.InterfaceSettings;
import org.jdhclient.conf.Problem;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.wire.Octets;

/** All that is made of a dhclient.conf. */
final class ConfigurationText {
  /** The one that blocks of the tests' files are about, and one that none is about. */
  private static final List<String> INTERFACES = List.of("eth0", "other0");

  private static final Ipv4Address LEASED = Ipv4Address.of(192, 0, 2, 10);
  private static final EvaluationContext FACTS =
      EvaluationContext.of(new MacAddress(0x020000000001L), Octets.ofLatin1("guest"));
  private static final int LAST_CODE = 254;

  private ConfigurationText() {}

  static String of(String name, String text) {
    var configuration = Configuration.parse(name, text, IncludedFiles.NONE);
    return lines(configuration.problems().stream().map(ConfigurationText::problem).toList())
        + lines(newOptions(configuration.optionTable()))
        + INTERFACES.stream().map(on -> settings(on, configuration)).collect(Collectors.joining());
  }

  private static String problem(Problem problem) {
    return problem.kind() + " " + problem;
  }

  private static List<String> newOptions(OptionTable table) {
    return IntStream.rangeClosed(1, LAST_CODE)
        .filter(code -> !table.find(code).equals(OptionTable.STANDARD.find(code)))
        .mapToObj(table::find)
        .flatMap(Optional::stream)
        .map(OptionDefinition::toString)
        .toList();
  }

  private static String settings(String on, Configuration configuration) {
    var settings = configuration.forInterface(on);
    return "-- "
        + on
        + "\n"
        + lines(
            List.of(
                settings.timing().toString(),
                "request " + settings.requestList(),
                "require " + settings.required(),
                "reject " + settings.rejectedServers(),
                "script " + settings.script(),
                instructions(settings)))
        + lines(effects(settings))
        + lines(configuration.leasesOf(on).stream().map(StoredLease::toText).toList());
  }

  /** As they were read. */
  private static String instructions(InterfaceSettings settings) {
    Object read = settings.wishes();
    return read.toString();
  }

  /** What is sent, and what becomes of an answer with little and of one with much in it. */
  private static List<String> effects(InterfaceSettings settings) {
    var config = settings.clientConfig(FACTS);
    var modifiers = config.modifiers();
    return List.of(
        "sends " + config.sends(),
        "makes of nothing " + modifiers.effective(LEASED, Options.NONE),
        "makes of an answer " + modifiers.effective(LEASED, answer()));
  }

  private static Options answer() {
    Map<Integer, Octets> options = new LinkedHashMap<>();
    options.put(StandardOptions.SERVER_IDENTIFIER.code(), Octets.of(192, 0, 2, 1));
    options.put(StandardOptions.LEASE_TIME.code(), Octets.of(0, 0, 14, 16));
    options.put(StandardOptions.SUBNET_MASK.code(), Octets.of(255, 255, 255, 0));
    options.put(StandardOptions.ROUTERS.code(), Octets.of(192, 0, 2, 1));
    options.put(StandardOptions.DOMAIN_NAME_SERVERS.code(), Octets.of(192, 0, 2, 53));
    options.put(StandardOptions.DOMAIN_NAME.code(), Octets.ofLatin1("example.org"));
    options.put(StandardOptions.HOST_NAME.code(), Octets.ofLatin1("host"));
    return Options.of(options);
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
