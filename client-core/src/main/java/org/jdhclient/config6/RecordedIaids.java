package org.jdhclient.config6;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.identity.Iaid;

/**
 * IAIDs under which a server has lent what still runs. They have to be the same after a restart
 * (RFC 9915 12), also where the hardware address that they were made of has become another.
 *
 * @param ofTypes those on record for each kind, in their order
 */
public record RecordedIaids(Map<AssociationType, List<Iaid>> ofTypes) {
  public RecordedIaids {
    ofTypes = Map.copyOf(ofTypes);
  }

  /** Associations that go on under the IAIDs on record, as far as there are any. */
  List<WantedAssociation> continued(List<WantedAssociation> wanted) {
    var free = new EnumMap<AssociationType, Deque<Iaid>>(AssociationType.class);
    ofTypes.forEach((type, iaids) -> free.put(type, new ArrayDeque<>(iaids)));
    for (var association : wanted) {
      free.getOrDefault(association.type(), new ArrayDeque<>()).remove(association.iaid());
    }
    var continued = new ArrayList<WantedAssociation>();
    for (var association : wanted) {
      var others = free.getOrDefault(association.type(), new ArrayDeque<>());
      boolean isKnown = isRecorded(association) || others.isEmpty();
      continued.add(isKnown ? association : association.as(others.removeFirst()));
    }
    return List.copyOf(continued);
  }

  private boolean isRecorded(WantedAssociation association) {
    return ofTypes.getOrDefault(association.type(), List.of()).contains(association.iaid());
  }
}
