package org.jdhclient.leasefile;

/** What a lease file consists of, at its top level. */
sealed interface Declaration permits StoredLease, DefaultDuid, ForeignDeclaration {
  /** As it stands in the file, with the line's end. */
  String toText();
}
