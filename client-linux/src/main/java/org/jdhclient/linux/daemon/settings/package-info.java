/**
 * What a client was told to do, by its command line and dhclient.conf, and what comes of that for
 * the machine of one interface.
 */
package org.jdhclient.linux.daemon.settings;
