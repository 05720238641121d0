package org.jdhclient.diagnosis.inquiry;

import java.util.ArrayList;
import java.util.List;

/**
 * Replies to a client, and how many there were to others.
 *
 * @param <R> what is known of one
 */
final class SeenReplies<R> {
  /** More are no help to whoever reads them; they only count as strangers. */
  private static final int MOST = 1000;

  private final List<R> replies = new ArrayList<>();
  private int strangers;

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
