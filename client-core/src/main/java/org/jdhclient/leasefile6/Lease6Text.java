package org.jdhclient.leasefile6;

import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp6.option.Dhcp6Options;

/** Writes blocks within blocks, in dhclient's layout. */
final class Lease6Text {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Begins with a block. */
  Lease6Text(String header) {
    open(header);
  }

  void open(String header) {
    line(header + " {");
    depth++;
  }

  void close() {
    depth--;
    line("}");
  }

  void statement(String statement) {
    line(statement + ";");
  }

  void statement(String keyword, Object value) {
    statement(keyword + " " + value);
  }

  void options(Dhcp6Options options) {
    for (var option : options.list()) {
      var named = OptionTable.DHCP6.format(option.code(), option.value());
      statement(("option " + StoredOptions.PREFIX + named.name() + " " + named.value()).strip());
    }
  }

  /** A statement as it stood. */
  void other(String statement) {
    line(statement);
  }

  private void line(String line) {
    text.append(INDENT.repeat(depth)).append(line).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
