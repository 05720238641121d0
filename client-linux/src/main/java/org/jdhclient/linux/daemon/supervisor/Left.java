package org.jdhclient.linux.daemon.supervisor;

import java.util.Optional;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.process.ExitStatus;

/**
 * What was left on request, or because the client had all it was started for.
 *
 * @param ifindex empty if there was no interface to work on
 * @param status the process's, if there is nothing else for it to do
 */
record Left(Optional<Integer> ifindex, int status) {

  /** By a client that has all it was started for. */
  static Left whole(SupervisedClient client) {
    return new Left(Optional.of(client.ifindex()), ExitStatus.OK);
  }

  /** The status is as if the client had been told by a signal. */
  static Left by(Optional<SupervisedClient> client) {
    boolean leased = client.filter(open -> open.engine().hasLease()).isPresent();
    return new Left(
        client.map(SupervisedClient::ifindex), leased ? ExitStatus.OK : ExitStatus.TERMINATED);
  }
}
