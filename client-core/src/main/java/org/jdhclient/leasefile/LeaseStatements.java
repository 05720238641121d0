package org.jdhclient.leasefile;

import java.util.Optional;
import org.jdhclient.text.SyntaxException;

/** Collects the statements of a lease declaration; of two alike the latter counts. */
public interface LeaseStatements<L> {

  /**
   * Adds a statement, with its semicolon or its last brace. One that is not understood is kept as
   * it stands.
   *
   * @throws SyntaxException if it is one that should be; it is kept, too
   */
  void add(String statement) throws SyntaxException;

  /** What a lease cannot do without, and what nothing is said of. */
  Optional<String> missing();

  /** The lease, if nothing is {@link #missing}. */
  L toLease();
}
