/**
 * What stands between the machine of DHCPv6 and the host: as {@link org.jdhclient.engine}.
 *
 * <p>In come frames, addresses and routers' words, out go the ports' calls. How a host does what it
 * is told is not known here, nor what a message has to say.
 */
package org.jdhclient.engine6;
