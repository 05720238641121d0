package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.conf.option.OptionName;
import org.jdhclient.config6.OptionChanges;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.wire.Octets;

/**
 * What default, supersede, prepend and append make of a server's options, in their order. Of
 * several of one code it is the first that is changed, and then the only one.
 */
record OptionRewriter6(
    List<Statement.Executable> statements, OptionTable table, EvaluationContext facts)
    implements OptionChanges {

  @Override
  public Dhcp6Options applied(Dhcp6Options received) {
    Map<Integer, Octets> first = new LinkedHashMap<>();
    received.list().forEach(option -> first.putIfAbsent(option.code(), option.value()));
    var rewritten = new LinkedHashMap<>(first);
    new OptionRewriting(OptionName::isDhcp6, table, facts::receiving)
        .execute(statements, rewritten);
    return rewritten.equals(first) ? received : merged(received, first, rewritten);
  }

  private static Dhcp6Options merged(
      Dhcp6Options received, Map<Integer, Octets> first, Map<Integer, Octets> rewritten) {
    var all = new ArrayList<Dhcp6Option>();
    var changed = new HashSet<Integer>();
    for (var option : received.list()) {
      int code = option.code();
      if (rewritten.get(code).equals(first.get(code))) {
        all.add(option);
      } else if (changed.add(code)) {
        all.add(new Dhcp6Option(code, rewritten.get(code)));
      }
    }
    rewritten.forEach(
        (code, value) -> {
          if (!first.containsKey(code)) {
            all.add(new Dhcp6Option(code, value));
          }
        });
    return new Dhcp6Options(all);
  }
}
