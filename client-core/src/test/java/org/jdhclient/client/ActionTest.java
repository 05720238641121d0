package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.SERVER;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Discard;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.Span;
import org.jdhclient.wire.ArpPacket;
import org.junit.jupiter.api.Test;

/** Each action reaches the method of its kind, and no other. */
class ActionTest {
  private static final Lease LEASE = ServerMessage.ack().recorded(Conversation.START);
  private static final Report REPORT = new Report.NoOffers();

  private static Stream<Action> all() {
    var message = ServerMessage.ack().decoded(1);
    return Stream.of(
        new Action.Broadcast(Ipv4Address.ANY, Ipv4Address.BROADCAST, message, REPORT),
        new Action.Unicast(ADDRESS, SERVER, message, REPORT),
        new Action.Arp(ArpPacket.announcement(new MacAddress(1), ADDRESS)),
        new Action.Apply(LEASE, Reason.BOUND),
        new Action.Extend(LEASE, LEASE, Reason.RENEW),
        new Action.Withdraw(LEASE, Reason.EXPIRE),
        new Action.Restore(LEASE),
        new Action.Clear(LEASE),
        new Action.Forget(LEASE),
        new Action.Tell(REPORT),
        new Action.Ignore(Discard.UNUSABLE, ""),
        new Action.PreferV6(Span.ofSeconds(300)),
        new Action.GiveUp(Span.ofSeconds(300)));
  }

  /** The names of the methods that were called, and what with. */
  private static final class Handled {
    private final List<String> methods = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    @SuppressWarnings("unchecked") // a proxy throws nothing of its own
    private Action.Handler<RuntimeException> handler() {
      return (Action.Handler<RuntimeException>)
          Proxy.newProxyInstance(
              ActionTest.class.getClassLoader(),
              new Class<?>[] {Action.Handler.class},
              (proxy, method, with) -> {
                methods.add(method.getName());
                arguments.addAll(Arrays.asList(with));
                return null;
              });
    }
  }

  @Test
  void eachReachesItsMethod() {
    for (var action : all().toList()) {
      var handled = new Handled();
      action.deliverTo(handled.handler());
      assertThat(handled.arguments)
          .containsExactly(action instanceof Action.Tell tell ? tell.report() : action);
    }
  }

  @Test
  void noMethodIsForTwo() {
    var handled = new Handled();
    all().forEach(action -> action.deliverTo(handled.handler()));
    assertThat(new HashSet<>(handled.methods))
        .hasSameSizeAs(handled.methods)
        .hasSameSizeAs(Action.class.getPermittedSubclasses());
  }
}
