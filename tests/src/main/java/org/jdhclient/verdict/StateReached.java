package org.jdhclient.verdict;

import java.util.List;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.Reply;
import org.jdhclient.time.BootTime;

/** A state of RFC 2131, reached in the way a client reaches it: by asking, and by real replies. */
enum StateReached {
  SELECTING {
    @Override
    Subject subject() {
      var client =
          DhcpClient.start(Identity.CONFIG, new LoadedChance(), List.of(), List.of(), START);
      client.wake(START);
      return new Subject(client, START);
    }
  },
  REQUESTING {
    @Override
    Subject subject() {
      return after(SELECTING, Identity.offer());
    }
  },
  BOUND {
    @Override
    Subject subject() {
      return after(REQUESTING, Identity.acknowledgement());
    }
  },
  RENEWING {
    @Override
    Subject subject() {
      return wokenAt(BOUND.subject());
    }
  },
  REBINDING {
    @Override
    Subject subject() {
      var renewing = RENEWING.subject();
      var lease = renewing.client().state().lease().orElseThrow();
      renewing.client().wake(lease.rebindsAt());
      return new Subject(renewing.client(), lease.rebindsAt());
    }
  },
  REBOOTING {
    @Override
    Subject subject() {
      var bound = BOUND.subject();
      var client =
          DhcpClient.start(
              Identity.CONFIG,
              new LoadedChance(),
              bound.client().remembered(),
              List.of(),
              bound.now());
      client.wake(bound.now());
      return new Subject(client, bound.now());
    }
  };

  private static final BootTime START = BootTime.ofSeconds(1000);

  /** A new client in this state. */
  abstract Subject subject();

  /**
   * A client, and what the time is.
   *
   * @param now when the state was reached
   */
  record Subject(DhcpClient client, BootTime now) {}

  private static Subject after(StateReached before, Reply reply) {
    var subject = before.subject();
    subject.client().receive(reply, subject.now());
    return subject;
  }

  private static Subject wokenAt(Subject subject) {
    var renewsAt = subject.client().state().lease().orElseThrow().renewsAt();
    subject.client().wake(renewsAt);
    return new Subject(subject.client(), renewsAt);
  }
}
