package org.jdhclient.leasefile6;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOption.Instances;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.leasefile.StoredOption;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;

/** Collects the options of a block; of two of one code the latter counts, if there is to be one. */
final class StoredOptions {
  /** Of options in their own space. */
  static final String PREFIX = "dhcp6.";

  /** Half of what an option holds, for it may stand in another. */
  private static final int MAX_LENGTH = 0x7fff;

  private final List<Dhcp6Option> options = new ArrayList<>();

  /** Options as they are once they have been in words and back. */
  static Dhcp6Options canonical(Dhcp6Options options) {
    return new Dhcp6Options(options.list().stream().map(StoredOptions::canonical).toList());
  }

  private static Dhcp6Option canonical(Dhcp6Option option) {
    int code = option.code();
    return new Dhcp6Option(code, OptionTable.DHCP6.canonical(code, option.value()));
  }

  /**
   * Reads what stands behind {@code option}.
   *
   * @return whether it is understood: what no message holds is not
   */
  boolean add(TokenCursor tokens) throws SyntaxException {
    var option =
        StoredOption.parse(OptionTable.DHCP6, PREFIX, tokens)
            .filter(read -> read.value().length() <= MAX_LENGTH);
    option.ifPresent(this::put);
    return option.isPresent();
  }

  private void put(StoredOption option) {
    if (KnownOptions.of(option.code())
        .filter(row -> row.instances() == Instances.SEVERAL)
        .isEmpty()) {
      options.removeIf(other -> other.code() == option.code());
    }
    options.add(new Dhcp6Option(option.code(), option.value()));
  }

  Dhcp6Options all() {
    return new Dhcp6Options(options);
  }
}
