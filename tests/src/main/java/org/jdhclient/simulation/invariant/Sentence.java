package org.jdhclient.simulation.invariant;

/** What must hold of a client of DHCPv4. */
public enum Sentence implements Invariant {
  I_1("no address of the lease is on the interface a second after the lease's end"),
  I_2("an address on the interface was acknowledged, and not refused or given back since"),
  I_3(
      "an address's lifetime in the kernel is a second shorter than its lease, if it can be, and"
          + " has an end"),
  I_4("every route of the client's has the leased address as source, and none outlives it"),
  I_5("what others have set on the interface is left alone"),
  I_6("a reply taken is a BOOTREPLY to this hardware address and this transaction"),
  I_7("a transaction, or REQUEST to extend, has one xid to the last, and the next has another"),
  I_8("each message has the fields and options of RFC 2131 table 5, and secs do not fall"),
  I_9(
      "at most 4 messages a second, 16 a minute, but for RELEASE and DECLINE; 60 ARP packets a"
          + " minute; no endless loop"),
  I_10("after refusals in a row the next DISCOVER waits 1, 2, 4 ... 60 s, 10 s after a DECLINE"),
  I_11(
      "an extension is asked for again after a minute at the earliest, a lease after a second, but"
          + " for the first question on a link, once"),
  I_12("0 < T1 < T2 < the end of the lease, but as an owner declares them"),
  I_13("RENEWING sends to the leasing server alone, REBINDING to everyone, a dead lease nothing"),
  I_14("one lease at a time is in force on the interface, and the old goes before the new comes"),
  I_15("a message that the state does not await leaves it as it is"),
  I_16("with a healthy server a lease is had in time, whatever was before"),
  I_17("five seconds after suspend a server was asked, and a lease that has run out is gone"),
  I_18("the same seed gives the same trace, octet by octet"),
  I_19("a lease read back is one that was written, and does not end later than it was granted"),
  I_20(
      "a lease from disk is used once a server, or its router, has been heard; without a router, once none was"),
  I_21("a client that starts anew asks for the address it had"),
  I_22("an address that another host has is declined and not used; in use, it is defended once"),
  I_23("a client that has stopped leaves nothing behind, and does nothing more"),
  I_24("a lease's names are names, hooks get plain text alone, and a begun lease has one end"),
  I_25("what a client remembers is bounded"),
  I_26("no exception leaves the client, and a reply not taken has exactly one reason"),
  I_27("the clock on the wall has no say in when things happen"),
  I_28("a second later the kernel has what the lease says, or the client has given it up"),
  I_29("what is built reads back the same: messages, and the lease file"),
  I_30("an address that is taken into use is announced at once, and again two seconds later"),
  I_31("what hooks have taken upon themselves is not done here"),
  I_32("what the client removes itself is not told as a stranger's doing"),
  I_33("when a lease has ended, what it changed is as its owner had it or has made it since"),
  I_34("the interface has no routes of a lease but those of the one in force"),
  I_35("a lease is on record when the kernel has its address, and not before"),
  I_36("what an acknowledgement of a renewal does not name stays as it was"),
  I_37("resolv.conf says what is in force, or what its owner or his hooks have written since");

  private final String text;

  Sentence(String text) {
    this.text = text;
  }

  @Override
  public String number() {
    return "I-" + (ordinal() + 1);
  }

  @Override
  public String text() {
    return text;
  }
}
