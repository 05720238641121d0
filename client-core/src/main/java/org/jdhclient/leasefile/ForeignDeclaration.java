package org.jdhclient.leasefile;

/**
 * A declaration that means nothing here and is kept: lease6 and others.
 *
 * @param text without blanks around it
 */
record ForeignDeclaration(String text) implements Declaration {
  @Override
  public String toText() {
    return text + "\n";
  }
}
