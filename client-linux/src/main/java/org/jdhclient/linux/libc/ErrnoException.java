package org.jdhclient.linux.libc;

import java.util.stream.Stream;
import org.jdhclient.engine.port.RefusedException;

/** What the kernel refused, and why: {@code bind eth0: EPERM (Operation not permitted)}. */
public class ErrnoException extends RefusedException {
  private static final long serialVersionUID = 1L;

  private final String call;
  private final int number;

  /**
   * @param call what was asked, such as {@code bind eth0}
   * @param number errno, positive
   */
  public ErrnoException(String call, int number) {
    this(call, number, Errno.textOf(number));
  }

  /**
   * @param explanation stands in for the errno's own text where more is known, such as a remedy
   */
  public ErrnoException(String call, int number, String explanation) {
    super(call + ": " + Errno.nameOf(number) + " (" + explanation + ")");
    this.call = call;
    this.number = number;
  }

  /** The same refusal, with a better explanation than the errno's text. */
  public final ErrnoException explainedBy(String explanation) {
    var explained = new ErrnoException(call, number, explanation);
    explained.initCause(this);
    return explained;
  }

  public final boolean is(Errno errno) {
    return number == errno.number();
  }

  private boolean isOneOf(Errno... errnos) {
    return Stream.of(errnos).anyMatch(this::is);
  }

  /** Whether this process lacks a right. */
  public final boolean isNotPermitted() {
    return isOneOf(Errno.EPERM, Errno.EACCES);
  }

  /** Whether there is no such interface any more. */
  public final boolean isWithoutDevice() {
    return isOneOf(Errno.ENODEV, Errno.ENXIO);
  }

  /** Whether somebody else has the socket's address. */
  public final boolean isTaken() {
    return is(Errno.EADDRINUSE);
  }

  /** Whether nobody listens at a socket's address. */
  public final boolean isWithoutListener() {
    return isOneOf(Errno.ECONNREFUSED, Errno.ENOENT, Errno.ENOTDIR);
  }

  /** Whether who was spoken to has gone. */
  public final boolean isHungUp() {
    return is(Errno.ECONNRESET);
  }

  /** Whether no file can be opened for want of descriptors. */
  public final boolean isOutOfDescriptors() {
    return isOneOf(Errno.EMFILE, Errno.ENFILE);
  }

  /** The errno's name, such as {@code EPERM}. */
  public final String name() {
    return Errno.nameOf(number);
  }

  /** The errno's text. */
  public final String text() {
    return Errno.textOf(number);
  }

  /** errno, positive. */
  public final int number() {
    return number;
  }
}
