/** Checksums that are right, unfinished or wrong, and what the client says of them. */
package org.jdhclient.it.packet;
