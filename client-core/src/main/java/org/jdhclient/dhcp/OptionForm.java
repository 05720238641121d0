package org.jdhclient.dhcp;

import java.util.List;
import org.jdhclient.dhcp.StandardOption.Content;

/** What values of options look like in words: the forms that the table's rows are of. */
record OptionForm(OptionFormat format, Content content) {
  static final OptionForm ADDRESS = of(OptionType.IP_ADDRESS);
  static final OptionForm ADDRESSES = arrayOf(OptionType.IP_ADDRESS);
  static final OptionForm ADDRESS_PAIRS = arrayOf(OptionType.IP_ADDRESS, OptionType.IP_ADDRESS);
  static final OptionForm ADDRESS_6 = of(OptionType.IP6_ADDRESS);
  static final OptionForm ADDRESSES_6 = arrayOf(OptionType.IP6_ADDRESS);
  static final OptionForm BOOLEAN = of(OptionType.BOOLEAN);
  static final OptionForm UNSIGNED_8 = of(OptionType.UNSIGNED_8);
  static final OptionForm UNSIGNED_8_ARRAY = arrayOf(OptionType.UNSIGNED_8);
  static final OptionForm UNSIGNED_16 = of(OptionType.UNSIGNED_16);
  static final OptionForm UNSIGNED_16_ARRAY = arrayOf(OptionType.UNSIGNED_16);
  static final OptionForm UNSIGNED_32 = of(OptionType.UNSIGNED_32);
  static final OptionForm SECONDS = of(OptionType.SECONDS);
  static final OptionForm STATUS = of(OptionType.STATUS_CODE, OptionType.TEXT);
  static final OptionForm SIGNED_32 = of(OptionType.SIGNED_32);
  static final OptionForm NOTHING = of(OptionType.ZERO_LENGTH);
  static final OptionForm STRING = of(OptionType.STRING);
  static final OptionForm TEXT = text(Content.ANYTHING);
  static final OptionForm NAME = text(Content.NAME);
  static final OptionForm NAMES = text(Content.NAMES);
  static final OptionForm WORD = text(Content.WORD);
  static final OptionForm URL = text(Content.URL);
  static final OptionForm PATH = text(Content.PATH);
  static final OptionForm DOMAIN = of(OptionType.DOMAIN_NAME);
  static final OptionForm DOMAINS = of(OptionType.DOMAIN_LIST);

  static final OptionForm SERVERS_OF_DOMAINS =
      of(
          OptionType.UNSIGNED_8,
          OptionType.IP_ADDRESS,
          OptionType.IP_ADDRESS,
          OptionType.DOMAIN_LIST);

  static final OptionForm SERVER_OF_DOMAINS_6 =
      of(OptionType.IP6_ADDRESS, OptionType.UNSIGNED_8, OptionType.DOMAIN_LIST);

  static OptionForm of(OptionType... fields) {
    return new OptionForm(OptionFormat.of(fields), Content.ANYTHING);
  }

  private static OptionForm arrayOf(OptionType... fields) {
    return new OptionForm(OptionFormat.arrayOf(fields), Content.ANYTHING);
  }

  /** Fields of which the last may come again. */
  static OptionForm repeatingLast(OptionType... fields) {
    return new OptionForm(
        new OptionFormat(List.of(fields), OptionFormat.Repetition.LAST), Content.ANYTHING);
  }

  private static OptionForm text(Content content) {
    return new OptionForm(OptionFormat.of(OptionType.TEXT), content);
  }
}
