/**
 * The one way of a frame from the link to the machine.
 *
 * <p>In comes a frame with the kernel's word on its checksum, out comes a message that may be
 * believed, or a reason why not, which is counted. Client, diagnosis, simulation and the corpus's
 * verdicts all go by {@link org.jdhclient.engine.receive.ReceivePipeline}.
 */
package org.jdhclient.engine.receive;
