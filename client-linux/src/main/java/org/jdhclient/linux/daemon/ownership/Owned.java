package org.jdhclient.linux.daemon.ownership;

import java.util.List;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.run.ClientKey;

/** What is this process's own, and where those come who ask for its owner. */
public interface Owned extends AutoCloseable {
  /** Of the client that it makes of this process. */
  ClientKey key();

  /** Where those come who ask. */
  List<FileDescriptor> listening();

  /** Lets go of it. A second call does nothing: what it would take away is another's by then. */
  @Override
  void close();
}
