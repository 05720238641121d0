package org.jdhclient.linux.run;

import java.io.IOException;
import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.slf4j.Logger;

/**
 * The MTU that an interface had before a lease changed it: kept where other processes find it, for
 * the one that changes it back may not be the one that changed it.
 *
 * <p>It is believed only of the same device, and as long as the MTU is the one that was set: an
 * index may be another device's by now, and somebody else may have set another MTU.
 */
public final class OriginalMtu {
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

  /**
   * @param present what the interface has now, which is the answer if no lease has changed it
   * @return in octets
   */
  public int or(int present) {
    try {
      return file.read().flatMap(text -> original(text, present)).orElse(present);
    } catch (IOException e) {
      log.warn("{} is no use: {}", file.path(), e.getMessage());
      return present;
    }
  }

  private Optional<Integer> original(String text, int present) {
    var head = device + " " + present + " ";
    if (!text.startsWith(head)) {
      return Optional.empty();
    }
    try {
      int original = Integer.parseInt(text.substring(head.length()).strip());
      return original > 0 ? Optional.of(original) : Optional.empty();
    } catch (NumberFormatException e) {
      // Nobody who is to be believed has written that.
      return Optional.empty();
    }
  }

  /**
   * A lease is about to change it.
   *
   * @param leased what it will be
   */
  public void keep(int original, int leased) {
    try {
      run.make();
      file.write(device + " " + leased + " " + original + "\n");
    } catch (IOException e) {
      log.warn("the MTU will not be set back: {}", e.getMessage());
    }
  }

  /** It is as it was. */
  public void forget() {
    try {
      file.delete();
    } catch (IOException e) {
      log.warn("{} stays: {}", file.path(), e.getMessage());
    }
  }
}
