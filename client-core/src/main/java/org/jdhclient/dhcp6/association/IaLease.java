package org.jdhclient.dhcp6.association;

import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.StatusCode;

/** What an association lends: an address or a prefix. */
public sealed interface IaLease permits IaAddress, IaPrefix {
  Lifetimes lifetimes();

  /** What came with it, its status too. */
  Dhcp6Options options();

  /** What its server says of this one; success if nothing. */
  StatusCode status();

  /** The same with lifetimes of zero and nothing else, by which a client names it to a server. */
  IaLease named();

  /** The address or prefix as text. */
  String name();

  /** Whether there are hosts that can bear it, or an address of it. */
  boolean isUsable();

  Dhcp6Option option();
}
