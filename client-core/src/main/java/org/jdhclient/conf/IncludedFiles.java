package org.jdhclient.conf;

import java.util.Optional;

/** Reads the files that a configuration includes. */
@FunctionalInterface
public interface IncludedFiles {
  /** There are none. */
  IncludedFiles NONE = path -> Optional.empty();

  /** A file's text, a character for each octet; empty if it cannot be read. */
  Optional<String> text(String path);
}
