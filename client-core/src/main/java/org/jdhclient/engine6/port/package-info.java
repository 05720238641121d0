/** What the engine of DHCPv6 asks of the world beside {@link org.jdhclient.engine.port}. */
package org.jdhclient.engine6.port;
