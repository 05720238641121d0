package org.jdhclient.linux.bpf;

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
  static final int LDW_IND = 0x40;
  static final int LDX_MSH = 0xb1;
  static final int JEQ_K = 0x15;
  static final int JSET_K = 0x45;
  static final int RET_K = 0x06;

  /** A := the octet at an offset. Beyond the packet's end this rejects it, as every load does. */
  public static BpfInstruction loadOctet(int offset) {
    return new BpfInstruction(LDB_ABS, 0, 0, offset);
  }

  /** A := the 16 bits at an offset, in network order. */
  public static BpfInstruction loadHalf(int offset) {
    return new BpfInstruction(LDH_ABS, 0, 0, offset);
  }

  /** A := the 32 bits at an offset, in network order. */
  public static BpfInstruction loadWord(int offset) {
    return new BpfInstruction(LDW_ABS, 0, 0, offset);
  }

  /** A := the 16 bits at X and an offset, in network order. */
  public static BpfInstruction loadHalfBehindX(int offset) {
    return new BpfInstruction(LDH_IND, 0, 0, offset);
  }

  /** A := the 32 bits at X and an offset, in network order. */
  public static BpfInstruction loadWordBehindX(int offset) {
    return new BpfInstruction(LDW_IND, 0, 0, offset);
  }

  /** X := four times the low half of the octet at an offset: the length of an IPv4 header. */
  public static BpfInstruction loadHeaderLengthToX(int offset) {
    return new BpfInstruction(LDX_MSH, 0, 0, offset);
  }

  /** Skips the next instruction if A is a value. */
  public static BpfInstruction skipIfEqual(int value) {
    return new BpfInstruction(JEQ_K, 1, 0, value);
  }

  /** Skips the next instruction if A is not a value. */
  public static BpfInstruction skipUnlessEqual(int value) {
    return new BpfInstruction(JEQ_K, 0, 1, value);
  }

  /** Skips the next instruction if A has no bit of a mask. */
  public static BpfInstruction skipIfClear(int mask) {
    return new BpfInstruction(JSET_K, 0, 1, mask);
  }

  /** Ends the program: the packet passes, whole. */
  public static BpfInstruction accept() {
    return answer(0xffffffff);
  }

  /** Ends the program: the packet is dropped. */
  public static BpfInstruction reject() {
    return answer(0);
  }

  /** Ends the program with a value whose meaning is up to who runs it. */
  public static BpfInstruction answer(int value) {
    return new BpfInstruction(RET_K, 0, 0, value);
  }
}
