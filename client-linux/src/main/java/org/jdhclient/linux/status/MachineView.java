package org.jdhclient.linux.status;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.time.BootTime;

/** What the machine of a family is at, and what it has, as others may know it. */
public sealed interface MachineView permits Dhcp4View, Dhcp6View {
  Enum<?> phase();

  /** The phase as people are told. */
  String state();

  /** How asking for something goes. */
  AttemptSummary attempts();

  /** The same as JSON. */
  JsonObject attempts(String interfaceName, BootTime now);

  /** Whether another has the same in force. */
  boolean hasSame(MachineView other);

  /** What is in force as JSON; null if nothing is. */
  JsonValue lease(String interfaceName, BootTime now);

  /** How it is at, in a short line. */
  String line(String interfaceName, boolean linkUsable);
}
