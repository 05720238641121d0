package org.jdhclient.crash;

import java.util.List;

/**
 * What came of a case.
 *
 * @param found the lease that the next client finds: {@code first}, {@code second} or {@code none}
 * @param struck whether the fault came about, and nothing that cannot be; not all runs make the
 *     same calls
 * @param complaints of what is not as it has to be; empty if all is well
 * @param story all that the clients said
 */
record Outcome(Case of, String found, boolean struck, List<String> complaints, String story) {
  Outcome {
    complaints = List.copyOf(complaints);
  }
}
