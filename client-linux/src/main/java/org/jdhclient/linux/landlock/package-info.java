/**
 * To which files this process keeps itself (landlock(7)).
 *
 * <p>In come directories, and what may be done in them; out goes a ruleset that the kernel holds
 * the calling thread to, and all that it starts, for good. Which files a client has, others know.
 */
package org.jdhclient.linux.landlock;
