/**
 * Lives of a DHCPv6 client in a guest, and what is to be seen of them from outside.
 *
 * <p>Comes in: which client, ISC's dhclient or jdhclient, which server, and what happens to it.
 * Goes out: what it printed and how it ended, what its script was given, its lease file, what is
 * set on the guest; none of it judged. Any other DHCPv6 client of Debian's is started here too.
 */
package org.jdhclient.lab.life6;
