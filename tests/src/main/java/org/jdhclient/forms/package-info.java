/**
 * Tells all that the core makes of given inputs, so that its two forms can be compared.
 *
 * <p>Comes in: files, each named on the command line. Goes out: text, which depends on nothing but
 * their octets. It is built into a native executable as well as run on a JVM: so there is no
 * reflection, nothing is looked for on the class path, and nothing is told whose order or format
 * may depend on the machine.
 */
package org.jdhclient.forms;
