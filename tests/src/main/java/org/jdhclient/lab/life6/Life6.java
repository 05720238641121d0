package org.jdhclient.lab.life6;

import java.util.List;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServedNetwork6.Times;
import org.jdhclient.lab.server.ServerProgram6;

/** What may happen to a DHCPv6 client. */
public enum Life6 {
  ADDRESS(Times.LONG) {
    @Override
    void live(ObservedClient6 client) {
      client.run();
    }
  },
  PREFIX(Times.LONG) {
    @Override
    void live(ObservedClient6 client) {
      client.run("-P");
    }
  },
  ADDRESS_AND_PREFIX(Times.LONG) {
    @Override
    void live(ObservedClient6 client) {
      client.run("-P", "-N");
    }
  },
  OPTIONS(Times.LONG) {
    @Override
    void live(ObservedClient6 client) {
      client.run("-S");
    }
  },
  RENEWAL(Times.SOON_RENEWED) {
    @Override
    void live(ObservedClient6 client) {
      client.start();
      client.awaitExtended("RENEW6");
    }
  },
  PREFIX_RENEWAL(Times.SOON_RENEWED) {
    @Override
    void live(ObservedClient6 client) {
      client.start("-P");
      client.awaitExtended("RENEW6");
    }
  },
  /** The server is there all the time, but hears no Renew. */
  REBINDING(Times.SOON_RENEWED) {
    @Override
    void live(ObservedClient6 client) {
      client.lab().bridge().loseRenews();
      client.start();
      client.awaitExtended("REBIND6");
    }
  },
  /** The server is gone for good, and another one has come. */
  OTHER_SERVER(Times.SOON_RENEWED) {
    @Override
    void live(ObservedClient6 client) {
      client.start();
      client.awaitCall("BOUND6");
      client.replaceServer();
      client.awaitExtended("REBIND6");
    }
  },
  /** From the first Reply on the server hears nothing. */
  EXPIRY(Times.SOON_OVER) {
    @Override
    void live(ObservedClient6 client) {
      client.start();
      client.awaitCall("BOUND6");
      client.silenceServer();
      client.awaitCall("DEPREF6");
      client.awaitCall("EXPIRE6");
      client.awaitLine("^PRC: Bound lease is devoid of active addresses");
    }
  },
  RELEASE(Times.LONG) {
    @Override
    void live(ObservedClient6 client) {
      client.run();
      client.run("-r");
    }
  },
  PREFIX_RELEASE(Times.LONG) {
    @Override
    void live(ObservedClient6 client) {
      client.run("-P", "-N");
      client.run("-r");
    }
  },
  STOP(Times.LONG) {
    @Override
    void live(ObservedClient6 client) {
      client.run();
      client.run("-x");
    }
  },
  /** It is killed, and another one finds its lease file. */
  RESTART(Times.LONG) {
    @Override
    void live(ObservedClient6 client) {
      client.start();
      client.awaitCall("BOUND6");
      client.awaitRecord();
      client.kill();
      client.run();
    }
  },
  /** A server that has no address for it. */
  NO_ADDRESS(Times.LONG) {
    @Override
    ServedNetwork6 served() {
      return super.served().giving();
    }

    @Override
    int timeout() {
      return LITTLE_PATIENCE;
    }

    @Override
    void live(ObservedClient6 client) {
      client.run("-1");
    }
  },
  NO_SERVER(Times.LONG) {
    @Override
    int timeout() {
      return LITTLE_PATIENCE;
    }

    @Override
    void live(ObservedClient6 client) {
      client.silenceServer();
      client.run("-1");
    }
  };

  /**
   * It delegates no prefixes. And where both lifetimes end at once, as with dnsmasq, ISC's dhclient
   * ends with "Impossible condition at dhc6.c:279."
   */
  private static final List<Life6> NOT_OF_DNSMASQ =
      List.of(PREFIX, ADDRESS_AND_PREFIX, PREFIX_RENEWAL, PREFIX_RELEASE, EXPIRY);

  /** In seconds; a busy machine takes a while to answer. */
  private static final int PATIENCE = 60;

  private static final int LITTLE_PATIENCE = 10;

  private final Times times;

  Life6(Times times) {
    this.times = times;
  }

  /** What the server serves. */
  ServedNetwork6 served() {
    return ServedNetwork6.LXC.with(times);
  }

  /** For how many seconds the client asks. */
  int timeout() {
    return PATIENCE;
  }

  /** Whether it can be lived with this server; to Kea no other one comes. */
  public boolean isFor(ServerProgram6 server) {
    return switch (server) {
      case DNSMASQ -> !NOT_OF_DNSMASQ.contains(this);
      case KEA -> this != OTHER_SERVER;
      default -> true;
    };
  }

  /** Returns when all of it has happened. */
  abstract void live(ObservedClient6 client);
}
