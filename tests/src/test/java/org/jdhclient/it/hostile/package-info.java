/** Neighbours and servers that send garbage, refuse for ever, or flood. */
package org.jdhclient.it.hostile;
