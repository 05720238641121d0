package org.jdhclient.leasefile;

/** What a lease file consists of, at its top level. */
public interface Declaration {
  /** As it stands in the file, with the line's end. */
  String toText();
}
