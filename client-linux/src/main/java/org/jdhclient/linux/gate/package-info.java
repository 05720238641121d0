/**
 * The way out of Java: how a C function is called, where memory lies, what errno was.
 *
 * <p>In come numbers and addresses, out go numbers; nothing is explained or retried here. There are
 * two forms of it. This one is a JVM's; a native executable is built with another class {@link
 * org.jdhclient.linux.gate.Gates} before it on the class path. Only package {@code libc} uses it.
 */
package org.jdhclient.linux.gate;
