/** A lease's life: taken, renewed, kept over a reboot, contested, lost; and its record. */
package org.jdhclient.it.lease;
