package org.jdhclient.linux.libc;

/** This process's memory. */
public final class Memory {
  private Memory() {}

  /** Gives the kernel what this process holds and can do without while it waits. */
  public static void giveBack() {
    Native.GATE.giveBack();
  }
}
