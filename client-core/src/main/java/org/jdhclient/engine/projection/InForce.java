package org.jdhclient.engine.projection;

import org.jdhclient.lease.Lease;

/**
 * A lease as it is put into force.
 *
 * @param lease what the owner's hooks have made of it
 * @param metric of the first router's route; 0 for the kernel's own
 */
record InForce(Lease lease, int metric) {}
