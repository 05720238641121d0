/**
 * The one way of a DHCPv4 frame from the link to the machine, and what it shares with DHCPv6's.
 *
 * <p>In comes a frame with the kernel's word on its checksum, out comes a message that may be
 * believed, or a reason why not, which is counted. Client, diagnosis, simulation and the corpus's
 * verdicts all go by {@link org.jdhclient.engine.receive.ReceivePipeline}; with DHCPv6 by one of
 * its own, {@code engine6.receive}, which has gate, counters and journal from here. What a machine
 * makes of a message is not known here.
 */
package org.jdhclient.engine.receive;
