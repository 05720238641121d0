package org.jdhclient.diagnosis.guest;

import java.util.List;
import org.jdhclient.diagnosis.cause.Rule;

/** The rules of this room, the most telling first. */
public final class GuestCauses {
  public static final List<Rule> RULES =
      List.of(InterfaceDown::in, NoCarrier::in, RivalClients::in);

  private GuestCauses() {}
}
