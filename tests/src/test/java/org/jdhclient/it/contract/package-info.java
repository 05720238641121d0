/**
 * What Debian's ifupdown promises its callers of {@code iface eth0 inet dhcp}, and which of its
 * clients keep it: a table that stands in README.md.
 */
package org.jdhclient.it.contract;
