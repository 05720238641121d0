package org.jdhclient.dhcp;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the table of options for people. */
public final class OptionList {
  private OptionList() {}

  public static void main(String[] arguments) {
    System.out.print(markdown() + "\n" + markdown6());
  }

  /** In Markdown, by code; a name that only a configuration may use has an asterisk. */
  static String markdown() {
    return markdown(StandardOptions.named(), StandardOptions.byNumber());
  }

  /** The same of DHCPv6. */
  static String markdown6() {
    return markdown(StandardOptions6.named(), StandardOptions6.byNumber());
  }

  private static String markdown(
      List<StandardOption<?>> rowsNamed, List<StandardOption<?>> rowsByNumber) {
    var named = rowsNamed.stream().map(row -> new Line(row, ""));
    var byNumber = rowsByNumber.stream().map(row -> new Line(row, "\\*"));
    return "| Code | Name | Format | RFC |\n|---:|---|---|---|\n"
        + Stream.concat(named, byNumber)
            .sorted(Comparator.comparingInt(line -> line.row().code()))
            .map(Line::markdown)
            .collect(Collectors.joining());
  }

  private record Line(StandardOption<?> row, String mark) {
    String markdown() {
      var format = row.definition().format();
      return "| %d | %s%s | %s | %s |\n"
          .formatted(row.code(), row.name(), mark, format, row.reference());
    }
  }
}
