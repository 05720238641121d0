/**
 * The gate of a native executable, in place of a JVM's: C functions are called as C calls them.
 *
 * <p>The image that is made of this has one thread and no signal handlers, so that a call needs no
 * transition out of Java: nobody else's garbage collection could want to pass it by, and nothing
 * comes between a call and the look at its errno.
 */
package org.jdhclient.linux.gate;
