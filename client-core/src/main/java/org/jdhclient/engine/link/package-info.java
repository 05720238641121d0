/**
 * What of a link matters to a client: whether it is there, the same, and may be sent on.
 *
 * <p>In come the host's words on a link, out comes what is new in them. What a client makes of it
 * is not known here.
 */
package org.jdhclient.engine.link;
