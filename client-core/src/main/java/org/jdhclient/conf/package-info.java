/**
 * The owner's wishes, in the language of ISC's dhclient.conf(5) and dhcp-eval(5).
 *
 * <p>In comes a file's text (and a way to read what it includes), out comes a {@link
 * org.jdhclient.conf.Configuration}, and from it, with the {@link
 * org.jdhclient.conf.expression.EvaluationContext} of an interface, a {@link
 * org.jdhclient.config.ClientConfig}, or for DHCPv6 a {@link org.jdhclient.config6.Client6Config}:
 * one file is both families'. Whatever the text, there is a result: a statement that is wrong, or
 * that means nothing here, is named with its place and left out, and the rest holds. Where files
 * are, and what the machine does with the wishes, is not known here.
 */
package org.jdhclient.conf;
