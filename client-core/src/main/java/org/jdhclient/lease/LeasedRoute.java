package org.jdhclient.lease;

import org.jdhclient.dhcp.Route;

/**
 * A route that a lease brings.
 *
 * @param preference 0 for the first route to a destination; each further one is worse by 1
 */
public record LeasedRoute(Route route, int preference) {}
