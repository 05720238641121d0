package org.jdhclient.it.link;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.server.Silence;

/** Where a client stands when something happens to its link. */
enum LinkPhase {
  /** Held up by a link without carrier. */
  INIT {
    @Override
    Running reach(Lab lab) {
      lab.port().carrierOff();
      var client = lab.jdhclient("-d", "eth0");
      client.awaitLine("^eth0 has no carrier ");
      return client;
    }
  },
  /** No server has answered yet. */
  SELECTING {
    @Override
    Running reach(Lab lab) {
      var silence = Silence.begin(lab.bridge());
      var client = lab.jdhclient("-d", "eth0");
      client.awaitLine("^DHCPDISCOVER on eth0 ");
      silence.end();
      return client;
    }
  },
  BOUND {
    @Override
    Running reach(Lab lab) {
      var client = lab.jdhclient("-d", "eth0");
      Conditions.bound(client);
      return client;
    }
  },
  /** The server has not answered the request to renew, which was made on a signal. */
  RENEWING {
    @Override
    Running reach(Lab lab) {
      var client = BOUND.reach(lab);
      var silence = Silence.begin(lab.bridge());
      client.signal("USR1");
      client.awaitLine("^DHCPREQUEST for \\S+ on eth0 to 10\\.0\\.3\\.1 port 67$");
      silence.end();
      return client;
    }
  };

  /** Starts a client, and returns it when it is there; a server answers from then on. */
  abstract Running reach(Lab lab);
}
