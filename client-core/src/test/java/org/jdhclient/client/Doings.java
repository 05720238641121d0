package org.jdhclient.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jdhclient.pace.EarlyRepeat;
import org.jdhclient.report.Report;

/** What a client did and nobody has looked at yet, each kind in its order. */
final class Doings {
  final Deque<Sent> sent = new ArrayDeque<>();

  /** What {@link EarlyRepeat} had sent once more. */
  final List<Sent> repeated = new ArrayList<>();

  final Deque<String> arps = new ArrayDeque<>();
  final List<String> told = new ArrayList<>();
  final List<Action> hostActions = new ArrayList<>();

  /** All of the last step. */
  List<Action> last = List.of();

  /** Of the last message. */
  int xid;

  private Action lastBroadcast;

  /**
   * @param seconds since the client was started
   */
  void note(List<Action> actions, double seconds) {
    last = actions;
    for (var action : actions) {
      if (action instanceof Action.Broadcast broadcast && action == lastBroadcast) {
        repeated.add(Sent.of(seconds, broadcast));
      } else if (action instanceof Action.Broadcast broadcast) {
        lastBroadcast = broadcast;
        send(Sent.of(seconds, broadcast), broadcast.report());
      } else if (action instanceof Action.Unicast unicast) {
        send(Sent.of(seconds, unicast), unicast.report());
      } else if (action instanceof Action.Tell tell) {
        told.add(tell.report().text("eth0"));
      } else if (action instanceof Action.Arp arp) {
        arps.add(Words.of(arp));
      } else if (Words.isForHost(action)) {
        hostActions.add(action);
      }
    }
  }

  private void send(Sent message, Report report) {
    xid = message.message().xid();
    sent.add(message);
    told.add(report.text("eth0"));
  }
}
