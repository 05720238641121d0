package org.jdhclient.engine;

import org.jdhclient.address.Family;
import org.jdhclient.engine.attempt.Attempts;
import org.jdhclient.engine.port.HostPorts;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine.projection.MtuProjection;
import org.jdhclient.engine.projection.OwnersWishes;
import org.jdhclient.engine.receive.PacketJournal;

/**
 * What an engine has learnt, which holds under other settings and another name too.
 *
 * @param mtu which knows what was set for a lease
 * @param wishes what the owner's hooks have said
 */
record Learnt(PacketJournal journal, Attempts attempts, MtuProjection mtu, OwnersWishes wishes) {

  static Learnt nothing(HostPorts host, ReportLog log) {
    return new Learnt(
        new PacketJournal(log),
        new Attempts("DHCPDISCOVER", Family.V4),
        new MtuProjection(host.network(), host.mtu()),
        OwnersWishes.NONE);
  }

  Learnt continued(OwnersWishes other, HostPorts host, ReportLog log) {
    return new Learnt(
        journal.continued(log), attempts, mtu.continued(host.network(), host.mtu()), other);
  }
}
