package org.jdhclient.diagnosis.segment;

import org.jdhclient.diagnosis.observe.Notice;

/** What was sent comes in again. */
public record OwnFramesReturned() implements Notice {
  @Override
  public String text() {
    return "the diagnosis's own frames, coming back";
  }
}
