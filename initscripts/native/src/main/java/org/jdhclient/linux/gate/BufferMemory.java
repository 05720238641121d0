package org.jdhclient.linux.gate;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.nativeimage.UnmanagedMemory;
import org.graalvm.nativeimage.c.type.CTypeConversion;
import org.graalvm.word.Pointer;
import org.graalvm.word.WordFactory;

/**
 * C memory for buffers, freed once nothing refers to them. A JVM has a thread for what collections
 * have found to be garbage, and frees direct buffers there; the image has none, and would keep each
 * for ever. So the buffers themselves are looked at, from time to time.
 */
final class BufferMemory {
  /** In octets: so much more than is in use may be garbage. */
  private static final long SLACK = 1 << 18;

  private final List<Allocation> allocations = new ArrayList<>();
  private long held;
  private long most = SLACK;

  private record Allocation(WeakReference<ByteBuffer> buffer, long address, int size) {}

  /** A zeroed buffer. */
  ByteBuffer allocate(int size) {
    if (held + size > most) {
      System.gc();
      free();
      most = held + size + SLACK;
    }
    Pointer memory = UnmanagedMemory.calloc(WordFactory.unsigned(Math.max(1, size)));
    var buffer = CTypeConversion.asByteBuffer(memory, size);
    allocations.add(new Allocation(new WeakReference<>(buffer), memory.rawValue(), size));
    held += size;
    return buffer;
  }

  /** Frees what the last collection has found to be garbage. */
  void free() {
    allocations.removeIf(this::isFreed);
  }

  private boolean isFreed(Allocation allocation) {
    if (!allocation.buffer().refersTo(null)) {
      return false;
    }
    Pointer memory = WordFactory.pointer(allocation.address());
    UnmanagedMemory.free(memory);
    held -= allocation.size();
    return true;
  }
}
