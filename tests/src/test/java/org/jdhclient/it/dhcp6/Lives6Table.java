package org.jdhclient.it.dhcp6;

import java.util.Locale;
import java.util.stream.Stream;
import org.jdhclient.lab.life6.Life6;
import org.junit.jupiter.api.extension.ExtensionContext;

/** In which life with which server our client is the same as ISC's: lives6.md. */
final class Lives6Table extends Table6 {
  Lives6Table() {
    super("lives6.md", "life", Stream.of(Life6.values()).map(Lives6Table::name).toList());
  }

  private static String name(Life6 life) {
    return life.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  String row(ExtensionContext context) {
    return parameter(Life6.values(), context).map(Lives6Table::name).orElseThrow();
  }
}
