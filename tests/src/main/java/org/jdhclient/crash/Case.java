package org.jdhclient.crash;

/** One fault in one phase of a client's life. */
record Case(Subject subject, Phase phase, Fault fault) {
  @Override
  public String toString() {
    return phase + " " + fault;
  }
}
