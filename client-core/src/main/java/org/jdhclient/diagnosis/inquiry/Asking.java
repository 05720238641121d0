package org.jdhclient.diagnosis.inquiry;

import java.util.List;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;

/** An inquiry of either DHCP, as it is driven by whoever has sockets and a clock. */
public interface Asking {
  /** What is to be sent now. */
  List<Octets> wake(BootTime at);

  /** When to be woken next. */
  BootTime deadline();

  boolean isOver(BootTime at);

  /** The kernel did not take a frame. */
  void refused(String why);

  /** A frame that came to a client's socket. */
  void hear(Frame frame, BootTime at);

  /** A frame that passed the interface. */
  void tap(TappedFrame tapped, BootTime at);

  /** All that was seen so far. */
  List<Observation> seen();
}
