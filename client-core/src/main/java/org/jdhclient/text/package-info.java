/**
 * ISC's language of words, quoted strings and marks, in which dhclient.conf(5), lease files
 * (dhclient.leases(5)) and the values of options (dhcp-options(5)) are written.
 *
 * <p>In comes a text, a character for each octet; out come {@link org.jdhclient.text.Token}s, by
 * way of a {@link org.jdhclient.text.TokenCursor}, or a {@link org.jdhclient.text.SyntaxException}
 * that says where and why. Octets are written in it here, too, and what is shown is made printable
 * ({@link org.jdhclient.text.PrintableText}). What statements there are, and what they mean, is not
 * known here.
 */
package org.jdhclient.text;
