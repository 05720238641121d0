/**
 * What a script is told of DHCPv6: the environment of dhclient-script(8), one for each address or
 * prefix, and what becomes of variables that hooks have changed.
 *
 * <p>In come a reason and leases, out come {@link org.jdhclient.script.ScriptEnvironment}s, with
 * values of the same harmlessness as those of {@link org.jdhclient.script}. Who runs the script,
 * and how, is not known here.
 */
package org.jdhclient.script6;
