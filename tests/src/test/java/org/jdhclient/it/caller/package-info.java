/**
 * Those who call dhclient by its name, each with its own unchanged files from its Debian package:
 * what becomes of the guest is what ISC's dhclient makes of it.
 *
 * <p>{@code tests/callers} runs all of them; what is tagged {@code whole} is left out of {@code
 * tests/run}.
 */
package org.jdhclient.it.caller;
