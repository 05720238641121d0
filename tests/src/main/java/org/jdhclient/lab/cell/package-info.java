/**
 * Worlds of their own, and the processes in them.
 *
 * <p>Comes in: commands. Goes out: their lines as they come, and how they ended. Whatever is begun
 * here ends with its owner. This room knows namespaces and processes, and no network in them.
 */
package org.jdhclient.lab.cell;
