/**
 * Whole Debian containers, run by Debian's lxc.
 *
 * <p>Comes in: a package of jdhclient's. Goes out: a told story of how the container came by its
 * network, or where the machine has no containers, what is missing.
 */
package org.jdhclient.lab.container;
