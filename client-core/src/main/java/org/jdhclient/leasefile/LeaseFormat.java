package org.jdhclient.leasefile;

import java.util.function.Supplier;

/**
 * How leases of one family are written. Those of the other are kept as they stand, for a file may
 * have both.
 *
 * @param keyword with which a lease begins
 * @param newBlock collects the statements of one
 */
public record LeaseFormat<L extends LeaseDeclaration<L>>(
    String keyword, Supplier<LeaseStatements<L>> newBlock) {}
