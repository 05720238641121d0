/**
 * The owner's part in what becomes of a lease: dhclient-script(8)'s hooks, or a script in place of
 * all that this program does itself.
 *
 * <p>{@link org.jdhclient.linux.hook.LeaseHost} is told what becomes of a lease, and has the host's
 * own work ({@link org.jdhclient.linux.hook.Work}) done at the right moment of a script's. Where
 * the owner has neither hooks nor a script, no process is started. A script gets checked values in
 * a plain environment, and a limited time; it can refuse a lease, and that is all that it can do to
 * this program.
 */
package org.jdhclient.linux.hook;
