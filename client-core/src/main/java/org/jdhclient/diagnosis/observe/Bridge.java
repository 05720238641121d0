package org.jdhclient.diagnosis.observe;

import java.util.List;

/**
 * The interface is a bridge of the guest's own.
 *
 * @param ports its own
 * @param waiting those of them that listen or learn, and do not forward yet
 * @param secondsToForward that this takes at most
 */
public record Bridge(List<String> ports, List<String> waiting, int secondsToForward)
    implements Observation {
  public Bridge {
    ports = List.copyOf(ports);
    waiting = List.copyOf(waiting);
  }
}
