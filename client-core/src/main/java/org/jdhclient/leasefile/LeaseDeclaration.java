package org.jdhclient.leasefile;

/**
 * A lease as it stands in a file.
 *
 * @param <L> its own kind
 */
public interface LeaseDeclaration<L> extends Declaration {

  /** Whose it is. */
  String interfaceName();

  /** Whether an older one of the same interface is of no use any more beside this one. */
  boolean supersedes(L older);
}
