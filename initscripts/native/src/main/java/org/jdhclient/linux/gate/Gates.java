package org.jdhclient.linux.gate;

/** Which form of the gate this program has: a native executable's. */
public final class Gates {
  private static final Gate GATE = new NativeGate();

  private Gates() {}

  public static Gate gate() {
    return GATE;
  }
}
