package org.jdhclient.linux.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.MtuRecord;
import org.slf4j.Logger;

/**
 * The MTU that an interface had before a lease changed it, and what it was changed to: kept where
 * other processes find it, for the one that changes it back may not be the one that changed it.
 *
 * <p>It is believed only of the same device: an index may be another's by now.
 */
public final class OriginalMtu implements MtuRecord {
  private static final String NUMBER = "[0-9]{1,9}";

  private final RunDirectory run;
  private final RunFile file;
  private final MacAddress device;
  private final Logger log;

  public OriginalMtu(RunDirectory run, int ifindex, MacAddress device, Logger log) {
    this.run = run;
    this.file = run.mtu(ClientKey.of(ifindex));
    this.device = device;
    this.log = log;
  }

  @Override
  public Optional<MtuChange> read() {
    try {
      return file.read().flatMap(this::change);
    } catch (IOException e) {
      log.warn("{} is no use: {}", file.path(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<MtuChange> change(String text) {
    var words = List.of(text.strip().split(" "));
    boolean ours =
        words.size() == 3
            && words.get(0).equals(device.toString())
            && words.get(1).matches(NUMBER)
            && words.get(2).matches(NUMBER);
    return ours
        ? Optional.of(new MtuChange(Integer.parseInt(words.get(2)), Integer.parseInt(words.get(1))))
        : Optional.empty();
  }

  @Override
  public void keep(MtuChange change) {
    try {
      run.make();
      file.write(device + " " + change.leased() + " " + change.original() + "\n");
    } catch (IOException e) {
      log.warn("the MTU will not be set back: {}", e.getMessage());
    }
  }

  @Override
  public void forget() {
    try {
      file.delete();
    } catch (IOException e) {
      log.warn("{} stays: {}", file.path(), e.getMessage());
    }
  }
}
