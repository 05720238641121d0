/**
 * The link of a world of DHCPv6: its servers, by RFC 9915 18.3 and against it, and what frames come
 * to on their way.
 */
package org.jdhclient.simulation6.lan;
