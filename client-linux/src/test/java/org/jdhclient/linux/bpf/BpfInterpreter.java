package org.jdhclient.linux.bpf;

import java.util.List;

/** Runs classic BPF as the kernel does (Documentation/networking/filter.rst), over one packet. */
public final class BpfInterpreter {
  private final List<BpfInstruction> program;
  private final byte[] packet;
  private int a;
  private int x;
  private final int[] memory = new int[16];

  private BpfInterpreter(List<BpfInstruction> program, byte[] packet) {
    this.program = program;
    this.packet = packet;
  }

  /** Whether the program lets the packet pass. */
  public static boolean accepts(List<BpfInstruction> program, byte[] packet) {
    return answer(program, packet) != 0;
  }

  /** What the program ends with; 0 if it looks beyond the packet. */
  public static int answer(List<BpfInstruction> program, byte[] packet) {
    return new BpfInterpreter(program, packet).run();
  }

  private int run() {
    try {
      for (int at = 0; ; at++) {
        var instruction = program.get(at);
        if (instruction.code() == BpfInstruction.RET_K) {
          return instruction.k();
        }
        at += execute(instruction);
      }
    } catch (ArrayIndexOutOfBoundsException beyondThePacket) {
      return 0;
    }
  }

  /** Executes one instruction; returns how many to skip behind it. */
  private int execute(BpfInstruction instruction) {
    int k = instruction.k();
    switch (instruction.code()) {
      case BpfInstruction.LDB_ABS -> a = octet(k);
      case BpfInstruction.LDH_ABS -> a = half(k);
      case BpfInstruction.LDW_ABS -> a = half(k) << 16 | half(k + 2);
      case BpfInstruction.LDH_IND -> a = half(x + k);
      case BpfInstruction.LDW_IND -> a = half(x + k) << 16 | half(x + k + 2);
      case BpfInstruction.LDB_IND -> a = octet(x + k);
      case BpfInstruction.LDX_IMM -> x = k;
      case BpfInstruction.LD_MEM -> a = memory[k];
      case BpfInstruction.ST -> memory[k] = a;
      case BpfInstruction.ADD_K -> a += k;
      case BpfInstruction.ADD_X -> a += x;
      case BpfInstruction.AND_K -> a &= k;
      case BpfInstruction.LSH_K -> a <<= k;
      case BpfInstruction.TAX -> x = a;
      case BpfInstruction.LDX_MSH -> x = (octet(k) & 0xf) * 4;
      case BpfInstruction.JEQ_K -> {
        return a == k ? instruction.jt() : instruction.jf();
      }
      case BpfInstruction.JSET_K -> {
        return (a & k) != 0 ? instruction.jt() : instruction.jf();
      }
      default -> throw new AssertionError("unknown code " + instruction.code());
    }
    return 0;
  }

  private int half(int offset) {
    return octet(offset) << 8 | octet(offset + 1);
  }

  private int octet(int offset) {
    return packet[offset] & 0xff;
  }
}
