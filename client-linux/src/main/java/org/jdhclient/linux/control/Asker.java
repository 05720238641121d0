package org.jdhclient.linux.control;

/** Somebody who wants a client to end its work, and waits for that. */
public interface Asker {
  /** Something that is done, of which lines go to the log. */
  interface Work<X extends Exception> {
    void run() throws X;
  }

  /** Is told what goes to the log during some work. */
  <X extends Exception> void hears(Work<X> work) throws X;

  /** The client has ended; there is nothing more to hear. */
  void done(int exitStatus);
}
