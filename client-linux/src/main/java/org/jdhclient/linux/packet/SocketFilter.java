package org.jdhclient.linux.packet;

import java.lang.ref.Reference;
import java.util.List;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.SockFilter;
import org.jdhclient.linux.libc.SockFprog;
import org.jdhclient.linux.libc.SocketConstants;

/** Puts a classic BPF program on a socket; the kernel checks it and keeps a copy. */
final class SocketFilter {
  private SocketFilter() {}

  static void attach(FileDescriptor socket, List<BpfInstruction> filter) throws ErrnoException {
    var instructions = encode(filter);
    var program = new NativeBuffer(SockFprog.SIZE);
    program.putU16(SockFprog.LEN, filter.size()).putPointer(SockFprog.FILTER, instructions);
    LibC.setsockopt(
        socket,
        SocketConstants.SOL_SOCKET,
        SocketConstants.SO_ATTACH_FILTER,
        program,
        "SO_ATTACH_FILTER");
    Reference.reachabilityFence(instructions);
  }

  private static NativeBuffer encode(List<BpfInstruction> filter) {
    var instructions = new NativeBuffer(filter.size() * SockFilter.SIZE);
    int offset = 0;
    for (var instruction : filter) {
      instructions.putU16(offset + SockFilter.CODE, instruction.code());
      instructions.putU8(offset + SockFilter.JT, instruction.jt());
      instructions.putU8(offset + SockFilter.JF, instruction.jf());
      instructions.putI32(offset + SockFilter.K, instruction.k());
      offset += SockFilter.SIZE;
    }
    return instructions;
  }
}
