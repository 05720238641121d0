package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.AddressElsewhere;
import org.jdhclient.diagnosis.observe.Observations;

/** The server takes this interface for another one of the same guest. */
record AddressOfAnother(String name, AddressElsewhere offered) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.first(AddressElsewhere.class)
        .map(offered -> new AddressOfAnother(seen.name(), offered));
  }

  @Override
  public String word() {
    return "address-of-another-interface";
  }

  @Override
  public String verdict() {
    return "the address offered, "
        + offered.address()
        + ", is one of "
        + offered.holder()
        + " already";
  }

  @Override
  public String cure() {
    return "Give each interface a hardware address of its own, or each its own"
        + " dhcp-client-identifier in dhclient.conf: interface \""
        + name
        + "\" { send dhcp-client-identifier \""
        + name
        + "\"; }";
  }

  @Override
  public Effect effect() {
    return Effect.TROUBLE;
  }
}
