package org.jdhclient.linux.control;

/** The client's log, as somebody besides may follow it for a while. */
public interface LogTap {
  /** Nobody can. */
  LogTap NONE =
      new LogTap() {
        @Override
        public void open(Listener listener) {}

        @Override
        public void close() {}
      };

  /** Is told each line, but for those that only say how things come about. */
  interface Listener {
    /**
     * @param kind INFO, WARN or ERROR
     */
    void line(Answer.Kind kind, String text);
  }

  void open(Listener listener);

  void close();
}
