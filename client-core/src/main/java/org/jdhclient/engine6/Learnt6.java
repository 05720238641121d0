package org.jdhclient.engine6;

import org.jdhclient.address.Family;
import org.jdhclient.engine.attempt.Attempts;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine.receive.PacketJournal;
import org.jdhclient.engine6.projection.OwnersWishes6;

/**
 * What an engine has learnt, which holds under other settings and another name too.
 *
 * @param sources which address is sent from
 * @param left what another client may have left on the host
 * @param wishes what the owner's hooks have said
 */
record Learnt6(
    PacketJournal journal,
    Attempts attempts,
    RouterWatch routers,
    PrefixWatch prefixes,
    SourceWatch sources,
    LeftPrefixes left,
    OwnersWishes6 wishes) {

  static Learnt6 nothing(Engine6Settings settings, ReportLog log) {
    var question = settings.config().isStateless() ? "Information-request" : "Solicit";
    return new Learnt6(
        new PacketJournal(log),
        new Attempts(question, Family.V6),
        new RouterWatch(),
        new PrefixWatch(),
        new SourceWatch(),
        new LeftPrefixes(),
        OwnersWishes6.NONE);
  }

  Learnt6 continued(OwnersWishes6 other, ReportLog log) {
    return new Learnt6(journal.continued(log), attempts, routers, prefixes, sources, left, other);
  }
}
