/** What stands between the machine of DHCPv6 and the host: as {@link org.jdhclient.engine}. */
package org.jdhclient.engine6;
