package org.jdhclient.leasefile;

/** Takes what a lease file says, in its order. */
interface Declarations<L> {

  /** A lease that is whole. */
  void addLease(L lease);

  void add(Declaration other);

  /**
   * A lease that nobody has asked for, as it stands in the file.
   *
   * @param text has it, from an offset up to another
   */
  void addOther(byte[] text, int from, int to);
}
