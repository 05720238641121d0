/**
 * The client of one interface at work: what stands between the machine and the host.
 *
 * <p>{@link org.jdhclient.engine.Engine} is told of events (a frame, an ARP frame, the link's
 * state, a removed address, lost events, the owner's wishes, time), drives a {@link
 * org.jdhclient.client.DhcpClient}, and carries out its actions through the ports of {@link
 * org.jdhclient.engine.port}. {@link org.jdhclient.engine.projection.LeaseProjection} is the one
 * owner of what a lease brings to the interface; {@link
 * org.jdhclient.engine.receive.ReceivePipeline} the one way of a frame to the machine. Nothing here
 * knows a socket, a file, a process or an error number.
 */
package org.jdhclient.engine;
