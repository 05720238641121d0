package org.jdhclient.diagnosis.inquiry;

import java.util.List;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;

/**
 * The course of an inquiry of either DHCP: what is due is sent, and it ends before its time when
 * somebody has answered, and further servers have had theirs.
 */
abstract sealed class InquiryCourse implements Asking permits Inquiry, Inquiry6 {
  private final Agenda agenda;
  private final Segment segment;
  private final int furtherSeconds;

  /**
   * @param furtherSeconds how long to wait for others when one has answered
   */
  InquiryCourse(Agenda agenda, Segment segment, int furtherSeconds) {
    this.agenda = agenda;
    this.segment = segment;
    this.furtherSeconds = furtherSeconds;
  }

  final Agenda agenda() {
    return agenda;
  }

  final Segment segment() {
    return segment;
  }

  /** Makes what it is of a frame that came to the client's socket. */
  abstract void take(Frame frame, BootTime at);

  /** Whether that socket has heard a server. */
  abstract boolean isAnswered();

  /** Makes what it is of a frame that passed. */
  abstract void take(TappedFrame tapped);

  /** Whether the second look has found what it was to find. */
  abstract boolean isClear();

  /** What a normal run would ask. */
  abstract List<Octets> ask();

  @Override
  public final List<Octets> wake(BootTime at) {
    var due = agenda.due(at);
    due.forEach(segment::sent);
    return due;
  }

  @Override
  public final BootTime deadline() {
    return agenda.deadline();
  }

  @Override
  public final boolean isOver(BootTime at) {
    return agenda.isOver(at);
  }

  @Override
  public final void refused(String why) {
    segment.refused(why);
  }

  @Override
  public final void hear(Frame frame, BootTime at) {
    agenda.itIs(at);
    boolean wasAnswered = isAnswered();
    boolean wasClear = isClear();
    take(frame, at);
    if (!wasAnswered && isAnswered()) {
      agenda.closeIn(furtherSeconds);
    } else {
      askOnceMore(wasClear);
    }
  }

  @Override
  public final void tap(TappedFrame tapped, BootTime at) {
    agenda.itIs(at);
    boolean wasClear = isClear();
    segment.take(tapped);
    take(tapped);
    askOnceMore(wasClear);
  }

  /** A server, or a port, may just have come up: then it answers what nobody answered before. */
  private void askOnceMore(boolean wasClear) {
    if (!wasClear && isClear()) {
      agenda.atOnce(ask());
      agenda.closeIn(furtherSeconds);
    }
  }
}
