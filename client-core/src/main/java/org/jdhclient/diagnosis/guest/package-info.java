/**
 * Causes that lie on the guest itself: its interface, its processes, what this process may do.
 *
 * <p>In comes what was seen, out come causes; nothing here looks anything up.
 */
package org.jdhclient.diagnosis.guest;
