/** The client where memory, privileges, files or the rest of a system are missing. */
package org.jdhclient.it.scarcity;
