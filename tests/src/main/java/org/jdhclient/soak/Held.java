package org.jdhclient.soak;

import java.util.List;
import org.jdhclient.address.Family;

/**
 * What all clients of a family hold.
 *
 * @param descriptors of the one that has the most open
 * @param dirtyKib memory written and not shared, of the largest, in KiB
 */
record Held(Family family, int descriptors, long dirtyKib) {
  static Held by(List<Tenant> tenants, Family family) {
    return new Held(
        family,
        tenants.stream().mapToInt(tenant -> tenant.descriptors(family)).max().orElse(0),
        tenants.stream().mapToLong(tenant -> tenant.dirtyKib(family)).max().orElse(0));
  }
}
