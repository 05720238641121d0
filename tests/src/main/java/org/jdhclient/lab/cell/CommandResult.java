package org.jdhclient.lab.cell;

import java.util.List;

/** How a command ended: its exit status and all it wrote. */
public record CommandResult(List<String> command, int status, String out, String err) {
  public CommandResult {
    command = List.copyOf(command);
  }

  /**
   * @throws LabException with the command's own words if its exit status is not 0
   */
  public CommandResult orThrow() {
    if (status != 0) {
      throw new LabException(this.toString());
    }
    return this;
  }

  public List<String> lines() {
    return out.lines().toList();
  }

  @Override
  public String toString() {
    return "$ " + String.join(" ", command) + "\n" + out + err + "[exit " + status + "]";
  }
}
