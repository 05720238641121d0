package org.jdhclient.linux.run;

import java.io.IOException;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.MtuRecord;
import org.jdhclient.linux.host.files.IoReason;
import org.slf4j.Logger;

/**
 * The MTU that an interface had before a lease changed it, and what it was changed to: kept where
 * other processes find it, for the one that changes it back may not be the one that changed it. It
 * is DHCPv4's alone, for DHCPv6 has no option for it.
 *
 * <p>It is believed only of the same device: an index may be another's by now.
 */
public final class OriginalMtu implements MtuRecord {
  private final RunRecord file;
  private final MacAddress device;
  private final Logger log;

  public OriginalMtu(RunDirectory run, int ifindex, MacAddress device, Logger log) {
    this.file = run.mtu(ClientKey.of(Family.V4, ifindex));
    this.device = device;
    this.log = log;
  }

  @Override
  public Optional<MtuChange> read() {
    try {
      return file.read().flatMap(this::change);
    } catch (IOException e) {
      log.warn("the MTU of before is not known: {}", IoReason.of(e));
      return Optional.empty();
    }
  }

  private Optional<MtuChange> change(String text) {
    var words = text.strip().split(" ");
    if (words.length != 3 || !words[0].equals(device.toString())) {
      return Optional.empty();
    }
    try {
      var change = new MtuChange(Integer.parseInt(words[2]), Integer.parseInt(words[1]));
      return change.original() > 0 ? Optional.of(change) : Optional.empty();
    } catch (NumberFormatException e) {
      // Nobody who is to be believed has written that.
      return Optional.empty();
    }
  }

  @Override
  public void keep(MtuChange change) {
    file.keep(device + " " + change.leased() + " " + change.original() + "\n")
        .ifPresent(e -> log.warn("only this client can set the MTU back: {}", IoReason.of(e)));
  }

  @Override
  public void forget() {
    try {
      file.delete();
    } catch (IOException e) {
      log.warn("the record of the MTU stays: {}", IoReason.of(e));
    }
  }
}
