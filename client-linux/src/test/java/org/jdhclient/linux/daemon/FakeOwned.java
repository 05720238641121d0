package org.jdhclient.linux.daemon;

import java.io.IOException;
import java.util.List;
import org.jdhclient.linux.control.ControlSocket;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.run.ClientKey;

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
      return kernel.run.isPresent()
          ? List.of(ControlSocket.inDirectory(kernel.run.get(), key))
          : List.of();
    } catch (IOException | ErrnoException e) {
      throw new IllegalStateException("nobody can ask", e);
    }
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
  public void stopListening(FileDescriptor refused) {
    throw new IllegalStateException("the kernel accepts nobody");
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
