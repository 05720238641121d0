/**
 * What a script is told of a lease: the environment of dhclient-script(8).
 *
 * <p>In come a reason and the leases it is about, out comes a {@link
 * org.jdhclient.script.ScriptEnvironment}: variables under dhclient's names, with values that a
 * shell can do nothing with but use. Whatever a server sent that is not such a value does not get
 * past here. Who runs the script, and how, is not known here.
 */
package org.jdhclient.script;
