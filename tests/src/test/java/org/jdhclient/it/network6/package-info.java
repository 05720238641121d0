/**
 * The sockets and the host of DHCPv6 on a real kernel: who hears what, and what becomes of
 * addresses, routes and what routers say.
 */
package org.jdhclient.it.network6;
