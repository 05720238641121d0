package org.jdhclient.linux.landlock;

import java.nio.file.Path;
import java.util.Set;

/** What may be done in a directory, and in all that lies below it. */
public record FileGrant(Path directory, Set<FileRight> rights) {
  public FileGrant {
    rights = Set.copyOf(rights);
  }
}
