/** What of a link matters to a client: whether it is there, the same, and may be sent on. */
package org.jdhclient.engine.link;
