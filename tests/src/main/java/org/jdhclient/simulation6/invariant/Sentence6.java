package org.jdhclient.simulation6.invariant;

import org.jdhclient.simulation.invariant.Invariant;

/** What must hold of a client of DHCPv6. */
public enum Sentence6 implements Invariant {
  I6_1("no address of a lease is on the interface a second after its valid lifetime"),
  I6_2("what is in force was lent by a server, and ends when that has said"),
  I6_3("an address in the kernel ends, not after its lease, and is preferred no longer than valid"),
  I6_4("each message has the options that RFC 9915 wants in it, and none that it forbids"),
  I6_5("a transaction has one id, and one message but for the time; the next has another"),
  I6_6("the elapsed time is 0 at first, and then what has gone by"),
  I6_7("at most 20 messages in 20 s, and no endless loop"),
  I6_8("a message is sent again when RFC 9915 15 says, and as often"),
  I6_9("the server that is addressed is the one whose lease it is, or that advertised"),
  I6_10("nobody is asked before T1, nor any server before T2, but for a reason"),
  I6_11("Renew, Rebind, Release and Decline name what is, or was, in force, and all of it"),
  I6_12(
      "each association of a Reply counts by itself: what is lent is in force, what is not is not"),
  I6_13("what is given back has gone from the interface before its server is told"),
  I6_14("an address that another host has is not in force any more, and its server is told"),
  I6_15("a Reconfigure that is not signed, or was there before, changes nothing"),
  I6_16("a message that is damaged, of another transaction or for another client changes nothing"),
  I6_17("what others have set on the interface is left alone"),
  I6_18("the same seed gives the same trace, octet by octet"),
  I6_19("with a healthy server a lease is had in time, whatever was before"),
  I6_20("a client that has ended leaves nothing behind, and does nothing more"),
  I6_21("the lease on record is the one in force, and reads back as it was written"),
  I6_22("resolv.conf says what is in force, or what its owner or his hooks have written since"),
  I6_23("a second later the kernel has what the lease says, or the client has given it up"),
  I6_24("scripts get plain text, and what begins ends once"),
  I6_25("no exception leaves the client, and a message not taken has exactly one reason"),
  I6_26("the clock on the wall has no say in when things happen"),
  I6_27("of those that advertise in the first second the one with the highest preference is asked"),
  I6_28("soon after suspend a server was asked whether the lease still holds"),
  I6_29("a process asks first about the lease on record or declared, then for what is missing");

  private final String text;

  Sentence6(String text) {
    this.text = text;
  }

  @Override
  public String number() {
    return "I6-" + (ordinal() + 1);
  }

  @Override
  public String text() {
    return text;
  }
}
