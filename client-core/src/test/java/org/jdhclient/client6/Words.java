package org.jdhclient.client6;

import java.util.List;
import java.util.stream.Collectors;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.association.AssociationDecoder;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.LeftOutList;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;

/** What a client sends and wants done, in few words, as tests say what they expect. */
final class Words {
  private Words() {}

  /** A message: its type, to which server, and of each association what is named in it. */
  static String of(Dhcp6Message message) {
    var words = new StringBuilder(message.type().toString());
    message.options().find(KnownOptions.SERVER_ID).ifPresent(to -> words.append(server(to)));
    associations(message).forEach(association -> words.append(of(association)));
    return words.toString();
  }

  private static String server(Duid server) {
    return server.equals(ServerMessage.SERVER) ? " to the server" : " to the other server";
  }

  static List<IdentityAssociation> associations(Dhcp6Message message) {
    var decoder = new AssociationDecoder(new LeftOutList());
    for (var option : message.options().list()) {
      AssociationType.of(option.code()).ifPresent(type -> decoder.add(type, option.value()));
    }
    return decoder.list();
  }

  private static String of(IdentityAssociation association) {
    return ", "
        + association.type()
        + association.leases().stream()
            .map(IaLease::name)
            .map(name -> " " + name)
            .collect(Collectors.joining());
  }

  /** What the host is asked to do; nothing, if it is not asked. */
  static String of(Action action) {
    if (action instanceof Action.Apply apply) {
      return "apply " + apply.reason() + of(apply.lease());
    }
    if (action instanceof Action.Withdraw withdraw) {
      return "withdraw "
          + withdraw.reason()
          + of(withdraw.ended())
          + withdraw.left().map(left -> " leaving" + of(left)).orElse("");
    }
    if (action instanceof Action.Deprecate deprecate) {
      return "deprecate" + of(deprecate.aged());
    }
    if (action instanceof Action.Restore restore) {
      return "restore" + of(restore.lease());
    }
    if (action instanceof Action.Forget forget) {
      return "forget" + of(forget.lease());
    }
    if (action instanceof Action.Inform) {
      return "inform";
    }
    return action instanceof Action.GiveUp failed
        ? "give up" + failed.obstacle().map(why -> ": " + why.because("eth0")).orElse("")
        : "";
  }

  private static String of(Lease6 lease) {
    return lease
        .leases()
        .map(HeldLease::name)
        .map(name -> " " + name)
        .collect(Collectors.joining());
  }
}
