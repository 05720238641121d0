/**
 * The owner's part in what becomes of a lease: dhclient-script(8)'s hooks, or a script in place of
 * all that this program does itself.
 *
 * <p>{@link org.jdhclient.linux.hook.Scripts} says which, and has the engine's port for it. The
 * engine's work is done at the right moment of a script's. Where the owner has neither hooks nor a
 * script, no process is started. A script gets checked values in a plain environment, and a limited
 * time; it can refuse a lease, take name servers and host name upon itself, and that is all that it
 * can do to this program.
 */
package org.jdhclient.linux.hook;
