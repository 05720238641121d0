package org.jdhclient.script6;

import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.ClientFqdn;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.OptionTimes;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.script.ScriptVariables;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;

/** Writes the variables of what is told, each name with the same prefix. */
final class ToldVariables {
  /** Before the names of options. */
  static final String OPTION = "dhcp6_";

  private final String prefix;
  private final ScriptSubject6 subject;
  private final ScriptVariables variables;

  ToldVariables(String prefix, ScriptSubject6 subject, ScriptVariables variables) {
    this.prefix = prefix;
    this.subject = subject;
    this.variables = variables;
  }

  void put(Told told, WallTime wallNow, BootTime now) {
    if (told instanceof Told.Lent lent) {
      putLease(lent.association(), lent.lease());
      putAssociation(lent.association(), wallNow, now);
      putLifetimes(lent.lease(), wallNow, now);
    }
    told.options().list().forEach(this::putOption);
    told.options().find(KnownOptions.FQDN).ifPresent(this::putName);
  }

  private void putLease(HeldAssociation association, HeldLease held) {
    if (!(held.lease() instanceof IaAddress)) {
      put("ip6_prefix", held.name());
      return;
    }
    put("ip6_address", held.name());
    put("ip6_prefixlen", subject.addressPrefixLength());
    if (association.type() == AssociationType.IA_TA) {
      put("ip6_type", "temporary");
    }
  }

  /**
   * In hexadecimal however lease files have the IAID: dhclient gives scripts quotation marks, too.
   */
  private void putAssociation(HeldAssociation association, WallTime wallNow, BootTime now) {
    var times = association.type().hasTimes() ? association.times() : RenewalTimes.UP_TO_THE_CLIENT;
    put("iaid", association.iaid());
    put("starts", epochSeconds(association.since(), wallNow, now));
    put("renew", OptionTimes.number(times.t1()));
    put("rebind", OptionTimes.number(times.t2()));
  }

  private void putLifetimes(HeldLease held, WallTime wallNow, BootTime now) {
    put("life_starts", epochSeconds(held.since(), wallNow, now));
    put("preferred_life", OptionTimes.number(held.lease().lifetimes().preferred()));
    put("max_life", OptionTimes.number(held.lease().lifetimes().valid()));
  }

  private static long epochSeconds(BootTime since, WallTime wallNow, BootTime now) {
    return wallNow.at(since, now).epochSeconds();
  }

  private void putOption(Dhcp6Option option) {
    var names = subject.common().names();
    variables.putOption(prefix + OPTION, names, option.code(), option.value());
  }

  /** As dhclient takes the option apart; its name is one of the DNS, and fit for a script. */
  private void putName(ClientFqdn fqdn) {
    var name = fqdn.name().endsWith(".") ? fqdn.name().replaceAll("[.]$", "") : fqdn.name();
    put("fqdn_encoded", true);
    put("fqdn_server_update", (fqdn.flags() & ClientFqdn.SERVER_UPDATES) != 0);
    put("fqdn_no_client_update", (fqdn.flags() & ClientFqdn.NO_UPDATE) != 0);
    if (!name.isEmpty()) {
      int dot = name.indexOf('.');
      put("fqdn_fqdn", name);
      put("fqdn_hostname", dot < 0 ? name : name.substring(0, dot));
      if (dot > 0) {
        put("fqdn_domainname", name.substring(dot + 1));
      }
    }
  }

  private void put(String name, Object value) {
    variables.put(prefix + name, value.toString());
  }
}
