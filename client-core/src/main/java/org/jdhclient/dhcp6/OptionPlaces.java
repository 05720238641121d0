package org.jdhclient.dhcp6;

import static org.jdhclient.dhcp6.Dhcp6MessageType.ADVERTISE;
import static org.jdhclient.dhcp6.Dhcp6MessageType.CONFIRM;
import static org.jdhclient.dhcp6.Dhcp6MessageType.DECLINE;
import static org.jdhclient.dhcp6.Dhcp6MessageType.INFORMATION_REQUEST;
import static org.jdhclient.dhcp6.Dhcp6MessageType.REBIND;
import static org.jdhclient.dhcp6.Dhcp6MessageType.RECONFIGURE;
import static org.jdhclient.dhcp6.Dhcp6MessageType.RENEW;
import static org.jdhclient.dhcp6.Dhcp6MessageType.REPLY;
import static org.jdhclient.dhcp6.Dhcp6MessageType.REQUEST;
import static org.jdhclient.dhcp6.Dhcp6MessageType.SOLICIT;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdhclient.dhcp6.option.KnownOption;
import org.jdhclient.dhcp6.option.KnownOptions;

/** In the options of which messages an option belongs (RFC 9915 appendix B); others in any. */
final class OptionPlaces {
  private static final Map<Integer, Set<Dhcp6MessageType>> MESSAGES = new HashMap<>();

  static {
    var addresses = EnumSet.complementOf(EnumSet.of(RECONFIGURE, INFORMATION_REQUEST));
    var prefixes = EnumSet.copyOf(addresses);
    prefixes.removeAll(EnumSet.of(CONFIRM, DECLINE));
    var asking = EnumSet.of(SOLICIT, REQUEST, RENEW, REBIND, INFORMATION_REQUEST);
    var ofClients = EnumSet.complementOf(EnumSet.of(ADVERTISE, REPLY, RECONFIGURE));
    var answers = EnumSet.of(ADVERTISE, REPLY);
    var accepting = EnumSet.copyOf(asking);
    accepting.addAll(answers);
    belongs(KnownOptions.IA_NA, addresses);
    belongs(KnownOptions.IA_TA, addresses);
    belongs(KnownOptions.IA_PD, prefixes);
    belongs(KnownOptions.ORO, asking);
    belongs(KnownOptions.PREFERENCE, EnumSet.of(ADVERTISE));
    belongs(KnownOptions.ELAPSED_TIME, ofClients);
    belongs(KnownOptions.STATUS_CODE, answers);
    belongs(KnownOptions.RAPID_COMMIT, EnumSet.of(SOLICIT, REPLY));
    belongs(KnownOptions.RECONF_MSG, EnumSet.of(RECONFIGURE));
    belongs(KnownOptions.RECONF_ACCEPT, accepting);
    belongs(KnownOptions.INFO_REFRESH_TIME, EnumSet.of(REPLY));
    belongs(KnownOptions.SOL_MAX_RT, answers);
    belongs(KnownOptions.INF_MAX_RT, answers);
    belongsInOptions();
  }

  private OptionPlaces() {}

  /** Those of IAs, of relay agents, and one that is obsolete. */
  private static void belongsInOptions() {
    var none = EnumSet.noneOf(Dhcp6MessageType.class);
    belongs(KnownOptions.IAADDR, none);
    belongs(KnownOptions.IAPREFIX, none);
    belongs(KnownOptions.PD_EXCLUDE, none);
    belongs(KnownOptions.RELAY_MSG, none);
    belongs(KnownOptions.INTERFACE_ID, none);
    belongs(KnownOptions.UNICAST, none);
  }

  private static void belongs(KnownOption<?> option, Set<Dhcp6MessageType> messages) {
    MESSAGES.put(option.code(), messages);
  }

  static boolean belongs(int code, Dhcp6MessageType type) {
    var messages = MESSAGES.get(code);
    return messages == null || messages.contains(type);
  }
}
