package org.jdhclient.linux.libc;

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
