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
  static final int LDB_IND = 0x50;
  static final int LDX_MSH = 0xb1;
  static final int LDX_IMM = 0x01;
  static final int LD_MEM = 0x60;
  static final int ST = 0x02;
  static final int ADD_K = 0x04;
  static final int ADD_X = 0x0c;
  static final int AND_K = 0x54;
  static final int LSH_K = 0x64;
  static final int TAX = 0x07;
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

  /** A := the octet at X and an offset. */
  public static BpfInstruction loadOctetBehindX(int offset) {
    return new BpfInstruction(LDB_IND, 0, 0, offset);
  }

  /** X := a value. */
  public static BpfInstruction loadImmediateToX(int value) {
    return new BpfInstruction(LDX_IMM, 0, 0, value);
  }

  /** X := A. */
  public static BpfInstruction copyToX() {
    return new BpfInstruction(TAX, 0, 0, 0);
  }

  /** A := A and X together. */
  public static BpfInstruction addX() {
    return new BpfInstruction(ADD_X, 0, 0, 0);
  }

  /** A := A and a value together. */
  public static BpfInstruction addImmediate(int value) {
    return new BpfInstruction(ADD_K, 0, 0, value);
  }

  /** A := A without the bits that a mask has not. */
  public static BpfInstruction keepBits(int mask) {
    return new BpfInstruction(AND_K, 0, 0, mask);
  }

  /** A := A times two to the power of a number of bits. */
  public static BpfInstruction shiftLeft(int bits) {
    return new BpfInstruction(LSH_K, 0, 0, bits);
  }

  /** Keeps A in one of 16 words of memory. */
  public static BpfInstruction store(int word) {
    return new BpfInstruction(ST, 0, 0, word);
  }

  /** A := what was kept in a word of memory. */
  public static BpfInstruction restore(int word) {
    return new BpfInstruction(LD_MEM, 0, 0, word);
  }

  /** Skips the next instruction if A is a value. */
  public static BpfInstruction skipIfEqual(int value) {
    return skipIfEqual(value, 1);
  }

  /**
   * Skips the next instructions if A is a value.
   *
   * @param count how many, at most 255
   */
  public static BpfInstruction skipIfEqual(int value, int count) {
    return new BpfInstruction(JEQ_K, count, 0, value);
  }

  /** Skips the next instruction if A is not a value. */
  public static BpfInstruction skipUnlessEqual(int value) {
    return skipUnlessEqual(value, 1);
  }

  /**
   * Skips the next instructions if A is not a value.
   *
   * @param count how many, at most 255
   */
  public static BpfInstruction skipUnlessEqual(int value, int count) {
    return new BpfInstruction(JEQ_K, 0, count, value);
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
