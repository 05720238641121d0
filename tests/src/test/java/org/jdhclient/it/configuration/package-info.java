/** Where settings come from: dhclient.conf, its flags, and what callers of dhclient pass. */
package org.jdhclient.it.configuration;
