/**
 * Whose an interface is: one client's at most, which others find and ask to hand it over.
 *
 * <p>In comes a {@link org.jdhclient.linux.run.ClientKey}, out goes what is held until it is let go
 * of, and where those come who ask.
 */
package org.jdhclient.linux.daemon.ownership;
