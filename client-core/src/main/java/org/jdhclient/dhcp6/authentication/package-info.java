/**
 * By what a client knows that a Reconfigure is its server's (RFC 9915 20.4).
 *
 * <p>In come octets of messages and keys, out comes whether they belong together and are new. What
 * is done about it is not known here.
 */
package org.jdhclient.dhcp6.authentication;
