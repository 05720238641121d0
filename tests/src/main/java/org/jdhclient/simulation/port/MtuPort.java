package org.jdhclient.simulation.port;

import java.util.Optional;
import org.jdhclient.engine.port.MtuRecord;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.model.DeviceModel;

/** The note of a changed MTU, which lasts as long as the device. */
public record MtuPort(Calls<Moment> calls, DeviceModel device) implements MtuRecord {

  @Override
  public Optional<MtuChange> read() {
    calls.reads();
    return device.noted();
  }

  @Override
  public void keep(MtuChange change) {
    calls.acts("MTU");
    device.note(Optional.of(change));
  }

  @Override
  public void forget() {
    calls.acts("MTU");
    device.note(Optional.empty());
  }
}
