package org.jdhclient.engine.link;

/** Whether an interface is still the one that the client was started on. */
public enum Identity {
  SAME,
  RENAMED,
  OTHER_HARDWARE,
  GONE
}
