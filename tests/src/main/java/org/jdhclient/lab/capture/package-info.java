/**
 * Frames as they were on the wire, taken by tcpdump and read by other code than the client's.
 *
 * <p>Comes in: an interface of a cell. Goes out: ARP packets and DHCP messages of both families
 * with the state of their checksums. It knows nothing of what they ought to be.
 */
package org.jdhclient.lab.capture;
