package org.jdhclient.linux.packet;

import java.lang.ref.Reference;
import java.util.List;
import org.jdhclient.linux.bpf.BpfInstruction;
import org.jdhclient.linux.bpf.BpfProgram;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.SocketConstants;

/** Puts a classic BPF program on a socket; the kernel checks it and keeps a copy. */
final class SocketFilter {
  private SocketFilter() {}

  static void attach(FileDescriptor socket, List<BpfInstruction> filter) throws ErrnoException {
    var program = BpfProgram.of(filter);
    LibC.setsockopt(
        socket,
        SocketConstants.SOL_SOCKET,
        SocketConstants.SO_ATTACH_FILTER,
        program.fprog(),
        "SO_ATTACH_FILTER");
    Reference.reachabilityFence(program);
  }
}
