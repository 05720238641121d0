/** What a lease sets on the host: addresses, routes, MTU, name servers. */
package org.jdhclient.it.host;
