package org.jdhclient.linux.bpf;

import java.util.List;
import org.jdhclient.linux.libc.NativeBuffer;

/** A program of classic BPF as the kernel takes it: struct sock_fprog, and what it points to. */
public final class BpfProgram {
  private final NativeBuffer instructions;
  private final NativeBuffer program;

  private BpfProgram(NativeBuffer instructions, NativeBuffer program) {
    this.instructions = instructions;
    this.program = program;
  }

  public static BpfProgram of(List<BpfInstruction> filter) {
    var instructions = encode(filter);
    var program = new NativeBuffer(SockFprog.SIZE);
    program.putU16(SockFprog.LEN, filter.size()).putPointer(SockFprog.FILTER, instructions);
    return new BpfProgram(instructions, program);
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

  /** The sock_fprog; this program is to be kept reachable while the kernel reads it. */
  public NativeBuffer fprog() {
    return program;
  }
}
