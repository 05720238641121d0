package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.engine.port.MtuRecord;
import org.jdhclient.linux.host.files.FileContent;
import org.jdhclient.linux.host.files.FileReplacement;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.RunDirectory;
import org.slf4j.Logger;

/** The MTU that an interface had before a lease changed it, and what it was changed to: a file. */
public final class OriginalMtu implements MtuRecord {
  private final Path file;
  private final Logger log;

  public OriginalMtu(Path runDirectory, String interfaceName, Logger log) {
    this.file = runDirectory.resolve(interfaceName + ".mtu");
    this.log = log;
  }

  @Override
  public Optional<MtuChange> read() {
    try {
      var words = FileContent.text(file).strip().split(" ");
      if (words.length != 2) {
        throw new IOException("not two numbers");
      }
      return Optional.of(new MtuChange(Integer.parseInt(words[0]), Integer.parseInt(words[1])));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | NumberFormatException e) {
      log.warn("{} is no use: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void keep(MtuChange change) {
    try {
      RunDirectory.make(file.getParent());
      FileReplacement.replace(file, change.original() + " " + change.leased() + "\n");
    } catch (IOException e) {
      log.warn("the MTU will not be set back: {}", IoReason.of(e));
    }
  }

  @Override
  public void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("{} stays: {}", file, IoReason.of(e));
    }
  }
}
