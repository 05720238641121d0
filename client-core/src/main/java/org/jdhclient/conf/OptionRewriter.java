package org.jdhclient.conf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.conf.option.OptionName;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.lease.OptionModifiers;
import org.jdhclient.wire.Octets;

/** What default, supersede, prepend and append make of a server's options, in their order. */
record OptionRewriter(
    List<Statement.Executable> statements, OptionTable table, EvaluationContext before)
    implements OptionModifiers {

  @Override
  public Options effective(Ipv4Address leased, Options received) {
    Map<Integer, Octets> options = new LinkedHashMap<>();
    for (int code : received.codes()) {
      options.put(code, received.get(code).orElseThrow());
    }
    new OptionRewriting(
            OptionName::isDhcp, table, now -> before.receiving(leased, Options.of(now), table))
        .execute(statements, options);
    return Options.of(options);
  }
}
