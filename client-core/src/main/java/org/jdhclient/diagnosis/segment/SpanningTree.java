package org.jdhclient.diagnosis.segment;

import org.jdhclient.diagnosis.observe.Notice;
import org.jdhclient.wire.BridgeHello;

/** The bridge at the other end takes part in a spanning tree. */
public record SpanningTree(BridgeHello hello) implements Notice {
  @Override
  public String text() {
    return "spanning tree of the bridge "
        + hello.bridge()
        + ", forward delay "
        + hello.forwardDelaySeconds()
        + " s";
  }
}
