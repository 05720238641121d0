package org.jdhclient.linux.libc;

import java.util.ArrayList;
import java.util.List;

/** An array of C strings with a null pointer behind them, as execve(2) takes it. */
final class NativeStrings {
  private final List<NativeBuffer> strings;
  private final NativeBuffer pointers;

  NativeStrings(List<String> texts) {
    strings = new ArrayList<>(texts.size());
    texts.forEach(text -> strings.add(NativeBuffer.ofText(text)));
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
