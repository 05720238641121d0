package org.jdhclient.client6;

import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.report6.Progress;

/**
 * The question to any server whether a lease is of this link (RFC 9915 18.2.3): a Confirm, or where
 * there are prefixes in it, of which nobody is asked so, a Rebind with a Confirm's times (18.2.12).
 */
final class LinkCheck {
  private LinkCheck() {}

  static Exchange ask(Lease6 lease, Context context) {
    int xid = context.transactionId();
    var config = context.config();
    var question =
        lease.hasPrefixes()
            ? ClientMessages6.rebind(config, xid, lease)
            : ClientMessages6.confirm(config, xid, lease);
    return Exchange.begin(question, TransmissionParameters.CONFIRM, context);
  }

  static boolean isConfirm(Exchange asked) {
    return asked.message().type() == Dhcp6MessageType.CONFIRM;
  }

  static Progress progress(Exchange asked) {
    return isConfirm(asked) ? Progress.CONFIRMING : Progress.REBINDING;
  }
}
