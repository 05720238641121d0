/** Each DHCP server of Debian's. */
package org.jdhclient.it.server;
