/**
 * What this process forbids itself (seccomp(2)).
 *
 * <p>Nothing comes in; out goes a filter of system calls that the kernel holds all threads to, for
 * good. On a JVM it is a list of what a DHCP client never needs, not of what a JVM needs, so that
 * another JVM does not break it; in the native executable one of what it does need. Who may be
 * confined, and when, others know.
 */
package org.jdhclient.linux.seccomp;
