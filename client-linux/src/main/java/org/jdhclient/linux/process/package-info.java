/**
 * Processes: a child that is started and waited for, other clients on this machine, and what this
 * one may do and where it stands among namespaces.
 *
 * <p>In come programs with their arguments and pids, out go exit statuses and answers from /proc
 * (proc(5)). Nothing here knows why a program is run, or of leases, interfaces and files.
 */
package org.jdhclient.linux.process;
