/** The client as it is installed, under mutated replies of both families. */
package org.jdhclient.packetfuzz;
