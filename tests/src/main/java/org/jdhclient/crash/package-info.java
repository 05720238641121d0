/**
 * Crashes on purpose: strace(1) kills the client in a guest at each system call by which it writes
 * or sends, or has that call fail, and what is left has to be whole and no hindrance. In goes a
 * {@link org.jdhclient.crash.Case}, out comes an {@link org.jdhclient.crash.Outcome}. It knows the
 * client by its command line, its files and the kernel's state alone.
 */
package org.jdhclient.crash;
