package org.jdhclient.diagnosis.segment;

import org.jdhclient.diagnosis.observe.Notice;
import org.jdhclient.diagnosis.observe.SeenReply;

/** A reply to a DISCOVER that asked for as little as can be. */
public record ShortReply(SeenReply reply) implements Notice {
  @Override
  public String text() {
    return "an answer of " + reply.from() + " to a DHCPDISCOVER that asks for next to nothing";
  }
}
