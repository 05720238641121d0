package org.jdhclient.it.form;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.container.ContainerTrial;
import org.jdhclient.lab.container.LxcSupport;
import org.jdhclient.lab.container.Narration;
import org.jdhclient.lab.debian.Installation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The package in whole Debian containers, run by Debian's lxc. */
@Timeout(value = 45, unit = TimeUnit.MINUTES) // the first run has a Debian to fetch
final class LxcIT {
  @Test
  void aContainerWithNothingElseHasItsNetwork() {
    tell(ContainerTrial::aContainerWithNothingElse);
  }

  @Test
  void aContainerThatHadDhclientHasItsNetwork() {
    tell(ContainerTrial::aContainerThatHadDhclient);
  }

  private static void tell(Consumer<ContainerTrial> part) {
    LxcSupport.obstacle().ifPresent(reason -> Assumptions.abort("no containers here: " + reason));
    var told = new ByteArrayOutputStream();
    var narration = new Narration(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      part.accept(new ContainerTrial(narration, Installation.underTest()));
    } catch (LabException e) {
      throw new AssertionError(told.toString(StandardCharsets.UTF_8) + e.getMessage(), e);
    }
  }
}
