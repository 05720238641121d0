package org.jdhclient.dhcp;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.dhcp.StandardOption.Decoder;
import org.jdhclient.wire.Octets;

/** Rows of the table of options, as they are added one by one. */
final class OptionRows {
  private final List<StandardOption<?>> rows = new ArrayList<>();

  /** An option of which the client makes something. */
  <T> StandardOption<T> add(
      int code, String name, OptionForm form, String reference, Decoder<T> decoder) {
    var definition = new OptionDefinition(code, name, form.format());
    var row = new StandardOption<>(definition, form.content(), reference, decoder);
    rows.add(row);
    return row;
  }

  /** An option that the client takes as it is. */
  StandardOption<Octets> add(int code, String name, OptionForm form, String reference) {
    return add(code, name, form, reference, value -> value);
  }

  List<StandardOption<?>> all() {
    return List.copyOf(rows);
  }
}
