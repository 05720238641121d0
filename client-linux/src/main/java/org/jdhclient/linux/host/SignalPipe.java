package org.jdhclient.linux.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;

/**
 * The pipe from which a client in the background reads the signals that its sleeper got: lines such
 * as {@code 3 HUP}, numbered from 1. What one client leaves in it, the next one reads.
 */
public final class SignalPipe {
  private final FileDescriptor descriptor = new FileDescriptor(Sleeper.SIGNALS_OUT, "signal pipe");
  private final NativeBuffer octets = new NativeBuffer(4096);
  private String rest = "";
  private long lastNumber;
  private boolean closed;

  /**
   * Reads what has come.
   *
   * @return the names of the signals, without SIG, in the order in which they came
   */
  public List<String> read() throws ErrnoException {
    var names = new ArrayList<String>();
    int length = LibC.read(descriptor, octets);
    while (length > 0) {
      rest += new String(octets.get(0, length), StandardCharsets.US_ASCII);
      takeLines(names);
      length = LibC.read(descriptor, octets);
    }
    closed = length == 0;
    return names;
  }

  private void takeLines(List<String> names) {
    int end = rest.indexOf('\n');
    while (end >= 0) {
      int blank = rest.indexOf(' ');
      lastNumber = Math.max(lastNumber, Long.parseLong(rest.substring(0, blank)));
      names.add(rest.substring(blank + 1, end));
      rest = rest.substring(end + 1);
      end = rest.indexOf('\n');
    }
  }

  /** The highest number read; 0 for none. */
  public long lastNumber() {
    return lastNumber;
  }

  /** Whether the other end is closed: the sleeper was ended in a way that it could not help. */
  public boolean isClosed() {
    return closed;
  }

  /** For poll. */
  public FileDescriptor descriptor() {
    return descriptor;
  }
}
