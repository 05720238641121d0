package org.jdhclient.diagnosis.guest;

import java.util.List;
import org.jdhclient.diagnosis.cause.Rule;

/** The rules of this room, the most telling first. */
public final class GuestCauses {
  public static final List<Rule> RULES =
      List.of(
          MayNotConfigure::in,
          InterfaceDown::in,
          PortOfAnother::in,
          NotForwardingYet::in,
          NoPortUp::in,
          NoCarrier::in,
          RivalClients::in,
          RunsAlready::in,
          AddressOfAnother::in,
          NameServersUnwritable::in);

  private GuestCauses() {}
}
