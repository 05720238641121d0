package org.jdhclient.verdict;

/** A frame's UDP checksum is none that the client accepts. */
final class ChecksumRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  ChecksumRefusedException(String message) {
    super(message);
  }
}
