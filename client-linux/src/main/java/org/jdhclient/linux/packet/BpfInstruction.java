package org.jdhclient.linux.packet;

/**
 * One instruction of classic BPF: struct sock_filter of linux/filter.h, codes of
 * linux/bpf_common.h.
 *
 * @param code 16 bits
 * @param jt instructions to skip if the test holds
 * @param jf instructions to skip if it does not
 * @param k the operand
 */
public record BpfInstruction(int code, int jt, int jf, int k) {
  static final int LDB_ABS = 0x30;
  static final int LDH_ABS = 0x28;
  static final int LDW_ABS = 0x20;
  static final int LDH_IND = 0x48;
  static final int LDX_MSH = 0xb1;
  static final int JEQ_K = 0x15;
  static final int JSET_K = 0x45;
  static final int RET_K = 0x06;

  /** A := the octet at an offset. Beyond the packet's end this rejects it, as every load does. */
  static BpfInstruction loadOctet(int offset) {
    return new BpfInstruction(LDB_ABS, 0, 0, offset);
  }

  /** A := the 16 bits at an offset, in network order. */
  static BpfInstruction loadHalf(int offset) {
    return new BpfInstruction(LDH_ABS, 0, 0, offset);
  }

  /** A := the 32 bits at an offset, in network order. */
  static BpfInstruction loadWord(int offset) {
    return new BpfInstruction(LDW_ABS, 0, 0, offset);
  }

  /** A := the 16 bits at X and an offset, in network order. */
  static BpfInstruction loadHalfBehindX(int offset) {
    return new BpfInstruction(LDH_IND, 0, 0, offset);
  }

  /** X := four times the low half of the octet at an offset: the length of an IPv4 header. */
  static BpfInstruction loadHeaderLengthToX(int offset) {
    return new BpfInstruction(LDX_MSH, 0, 0, offset);
  }

  /** Skips the next instruction if A is a value. */
  static BpfInstruction skipIfEqual(int value) {
    return new BpfInstruction(JEQ_K, 1, 0, value);
  }

  /** Skips the next instruction if A is not a value. */
  static BpfInstruction skipUnlessEqual(int value) {
    return new BpfInstruction(JEQ_K, 0, 1, value);
  }

  /** Skips the next instruction if A has no bit of a mask. */
  static BpfInstruction skipIfClear(int mask) {
    return new BpfInstruction(JSET_K, 0, 1, mask);
  }

  /** Ends the program: the packet passes, whole. */
  static BpfInstruction accept() {
    return new BpfInstruction(RET_K, 0, 0, 0xffffffff);
  }

  /** Ends the program: the packet is dropped. */
  static BpfInstruction reject() {
    return new BpfInstruction(RET_K, 0, 0, 0);
  }
}
