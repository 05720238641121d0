package org.jdhclient.linux.gate;

/** Which form of the gate this program has: a JVM's. */
public final class Gates {
  private static final Gate GATE = new JvmGate();

  private Gates() {}

  public static Gate gate() {
    return GATE;
  }
}
