/**
 * The host's bridge as lxc-net sets it up, guests, and the cables between them.
 *
 * <p>Comes in: what is to be plugged in, set or lost. Goes out: interface settings as ip(8) shows
 * them. It knows no server and no frame.
 */
package org.jdhclient.lab.network;
