package org.jdhclient.linux.libc;

import java.util.List;

/** An array of C strings with a null pointer behind them, as execve(2) takes it. */
final class NativeStrings {
  private final List<NativeBuffer> strings;
  private final NativeBuffer pointers;

  NativeStrings(List<String> texts) {
    strings = texts.stream().map(NativeBuffer::ofText).toList();
    pointers = new NativeBuffer((strings.size() + 1) * Long.BYTES);
    for (int i = 0; i < strings.size(); i++) {
      pointers.putPointer(i * Long.BYTES, strings.get(i));
    }
  }

  /** Good for as long as this object is reachable. */
  long address() {
    return pointers.address();
  }
}
