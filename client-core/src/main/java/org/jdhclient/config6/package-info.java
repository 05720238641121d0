/**
 * As whom a client speaks to DHCPv6 servers, and what it wants of them.
 *
 * <p>{@link org.jdhclient.config6.Client6Config} is the machine's whole configuration; what
 * language the owner has written it in is not known here.
 */
package org.jdhclient.config6;
