package org.jdhclient.it.dhcp6;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What our client does with each server; a row is what the test is called: servers6.md. */
final class Servers6Table extends Table6 {
  Servers6Table() {
    super(
        "servers6.md",
        "what is done",
        List.of(
            "acquire",
            "prefix",
            "temporary address",
            "options alone",
            "rapid commit",
            "preference 255",
            "renew",
            "rebind",
            "restart",
            "restart with a prefix",
            "decline",
            "Reconfigure",
            "release",
            "no address"));
  }

  @Override
  String row(ExtensionContext context) {
    return context.getParent().orElseThrow().getDisplayName();
  }
}
