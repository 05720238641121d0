package org.jdhclient.linux.daemon.supervisor;

import java.io.IOException;
import java.util.List;
import org.jdhclient.linux.control.ControlSocket;
import org.jdhclient.linux.daemon.ownership.Owned;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.UnheardSocket;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;

/** An interface or a name that is owned until it is let go of. */
final class FakeOwned implements Owned {
  private final ClientKey key;
  private final String what;
  private final FakeKernel kernel;
  private final List<FileDescriptor> listening;
  private boolean held = true;

  FakeOwned(ClientKey key, String what, FakeKernel kernel) {
    this.key = key;
    this.what = what;
    this.kernel = kernel;
    this.listening = listen();
    kernel.did("own " + what);
  }

  private List<FileDescriptor> listen() {
    try {
      return kernel.run.isPresent() ? List.of(listen(kernel.run.get())) : List.of();
    } catch (IOException | ErrnoException e) {
      throw new IllegalStateException("nobody can ask", e);
    }
  }

  private FileDescriptor listen(RunDirectory run) throws IOException, ErrnoException {
    if (!kernel.acceptsNobody) {
      return ControlSocket.inDirectory(run, key);
    }
    return UnheardSocket.at(run.socket(key));
  }

  @Override
  public ClientKey key() {
    return key;
  }

  @Override
  public List<FileDescriptor> listening() {
    return listening;
  }

  @Override
  public void close() {
    if (held) {
      held = false;
      listening.forEach(FileDescriptor::close);
      kernel.run.ifPresent(run -> ControlSocket.remove(run, key));
      kernel.did("let go of " + what);
    }
  }
}
