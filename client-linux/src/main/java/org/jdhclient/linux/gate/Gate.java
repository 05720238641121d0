package org.jdhclient.linux.gate;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What C code does for this program, in a form that a JVM and a native executable both have. */
public interface Gate {

  CLibrary c();

  /** The errno of this thread's last call that failed: to be asked before any other call. */
  int errno();

  /** A direct buffer, zeroed, whose memory is freed some time after the last use. */
  ByteBuffer allocate(int size);

  /** Where a direct buffer's memory begins. */
  long address(ByteBuffer memory);

  int dup2(int fd, int number);

  int fchmod(int fd, int mode);

  int fchown(int fd, int uid, int gid);

  int flock(int fd, int operation);

  int fsync(int fd);

  int ftruncate(int fd, long length);

  int geteuid();

  int getpid();

  int getppid();

  /**
   * The process that was called by the command's name, and that whoever called it knows: to be
   * asked before {@link #starter}.
   */
  int called();

  /**
   * @return 1 if it is a terminal, else 0
   */
  int isatty(int fd);

  int kill(int pid, int signal);

  int setsid();

  /**
   * The first IPv4 address that this host knows for a name.
   *
   * @return its four octets as one number, the first in the highest place
   */
  Optional<Integer> ipv4Address(String name);

  /**
   * Leaves who started this program waiting for its word, which is the exit status in decimal text.
   *
   * @return the descriptor to write it to; -1 with errno if that failed, -2 if nobody waits
   */
  int starter();

  /**
   * Writes the word to the descriptor of {@link #starter}, which is to be closed then.
   *
   * @return -1 with errno if that failed
   */
  int tell(int fd, int status);

  /** Ends this process at once. Who waits, and has had no word yet, has the status for one. */
  void exit(int status);

  /** Closes what this program had open from its start, beyond standard error. */
  void closeInherited();

  /**
   * Whether all system calls are made for this program, by its one thread: no virtual machine makes
   * any besides.
   */
  boolean callsAreOwn();

  /** Gives the kernel the memory that is not in use now. */
  void giveBack();
}
