package org.jdhclient.it.link;

import org.jdhclient.lab.GuestLink;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.hostile.EventFlood;

/** What may happen to an interface that a client is at work on. */
enum LinkEvent {
  RENAMED {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      link.rename("lan0");
    }
  },
  RECREATED {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      link.remove();
      link.plugIn();
    }
  },
  DOWN_AND_UP {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      link.flap(1);
    }
  },
  FLAPPED_100_TIMES {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      link.flap(100);
    }
  },
  MAC_CHANGED {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      link.changeMac();
    }
  },
  MOVED_TO_ANOTHER_NAMESPACE_AND_BACK {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      link.moveAway();
      client.awaitLine("^eth0 is gone");
      link.moveBack();
    }
  },
  ADDRESS_DELETED_BY_SOMEBODY {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      link.deleteAddresses();
    }
  },
  /** As a driver does it that starts its device anew for another MTU. */
  MTU_BOUNCED {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      link.set("mtu", "1300");
      link.port().carrierOff();
      link.port().carrierOn();
      link.set("mtu", "1500");
    }
  },
  CARRIER_LOST_AND_BACK {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      link.port().carrierOff();
      link.port().carrierOn();
    }
  },
  /** The client misses that its address was deleted. */
  EVENTS_LOST {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      client.whilePaused(
          () -> {
            EventFlood.pour(lab.guest().cell(), Neighbour.INTERFACE);
            link.deleteAddresses();
          });
    }
  },
  /** The client misses that its interface is another one. */
  EVENTS_LOST_WHILE_RECREATED {
    @Override
    void happen(GuestLink link, Lab lab, Running client) {
      client.whilePaused(
          () -> {
            EventFlood.pour(lab.guest().cell(), Neighbour.INTERFACE);
            link.remove();
            link.plugIn();
          });
    }
  };

  abstract void happen(GuestLink link, Lab lab, Running client);

  /** Whether the client learns of nothing by it that is a reason to ask a server. */
  boolean isNoReasonToAsk() {
    return this == ADDRESS_DELETED_BY_SOMEBODY || this == EVENTS_LOST;
  }
}
