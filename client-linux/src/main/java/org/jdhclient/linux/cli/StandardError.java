package org.jdhclient.linux.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes bare lines to standard error, each whole with one system call. */
final class StandardError extends AppenderBase<ILoggingEvent> {
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.err);

  @Override
  protected void append(ILoggingEvent event) {
    var line = event.getFormattedMessage() + "\n";
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // A closed or full standard error is no reason to lose the lease; logback keeps the status.
      addError("standard error cannot be written to", e);
    }
  }
}
