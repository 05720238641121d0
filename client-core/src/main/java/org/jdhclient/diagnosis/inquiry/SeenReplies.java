package org.jdhclient.diagnosis.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.wire.Frame;

/**
 * Replies to a client, and how many there were to others.
 *
 * @param <R> what is known of one
 */
final class SeenReplies<R> {
  /** More are no help to whoever reads them; they only count as strangers. */
  private static final int MOST = 1000;

  private final List<R> replies = new ArrayList<>();
  private final Findings findings;
  private int strangers;

  /**
   * @param findings for whose frames are that nothing could be made of
   */
  SeenReplies(Findings findings) {
    this.findings = findings;
  }

  /**
   * Has a frame judged as what it holds; what is no datagram to a client is a stranger.
   *
   * @param unusable takes a datagram to a client that holds no message
   */
  <M> void sort(
      Frame frame,
      Received<M> received,
      Consumer<Received.Message<M>> messages,
      BiConsumer<ChecksumSighting, Received.Discarded<M>> unusable) {
    if (received instanceof Received.Message<M> message) {
      messages.accept(message);
    } else if (received instanceof Received.Discarded<M> discarded) {
      discarded
          .sighting()
          .ifPresentOrElse(
              sighting -> unusable.accept(sighting, discarded), () -> unreadable(frame, discarded));
    }
  }

  private void unreadable(Frame frame, Received.Discarded<?> discarded) {
    addStranger();
    Unreadable.of(frame, discarded).ifPresent(findings::add);
  }

  List<R> all() {
    return List.copyOf(replies);
  }

  boolean isEmpty() {
    return replies.isEmpty();
  }

  int strangers() {
    return strangers;
  }

  void add(R reply) {
    if (replies.size() < MOST) {
      replies.add(reply);
    } else {
      strangers++;
    }
  }

  void addStranger() {
    strangers++;
  }
}
