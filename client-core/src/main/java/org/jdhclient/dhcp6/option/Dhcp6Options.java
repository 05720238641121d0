package org.jdhclient.dhcp6.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/**
 * What a container holds, in its order. Several options of one code are several, and are never put
 * together (RFC 9915 21).
 */
public record Dhcp6Options(List<Dhcp6Option> list) {
  public static final Dhcp6Options NONE = new Dhcp6Options(List.of());

  public Dhcp6Options {
    list = List.copyOf(list);
  }

  public static Dhcp6Options of(Dhcp6Option... options) {
    return new Dhcp6Options(List.of(options));
  }

  /**
   * Reads all that is left of a container.
   *
   * @throws MalformedPacketException if an option exceeds it, or what is left is not an option
   */
  public static Dhcp6Options decode(OctetReader container) throws MalformedPacketException {
    var options = decodeWhole(container);
    if (container.hasRemaining()) {
      throw new MalformedPacketException(
          container.remaining() + " octets behind the last option", container.offset());
    }
    return options;
  }

  /**
   * Reads options as long as there could be one, and leaves less than an option's header unread.
   *
   * @throws MalformedPacketException if an option exceeds the container
   */
  public static Dhcp6Options decodeWhole(OctetReader container) throws MalformedPacketException {
    var options = new ArrayList<Dhcp6Option>();
    while (container.remaining() >= Dhcp6Option.HEADER_LENGTH) {
      options.add(Dhcp6Option.decode(container));
    }
    return new Dhcp6Options(options);
  }

  public void encode(OctetWriter writer) {
    list.forEach(option -> option.encode(writer));
  }

  public boolean has(KnownOption<?> option) {
    return first(option).isPresent();
  }

  /** What the first of a kind says; nothing if there is none, or if it is no use. */
  public <T> Optional<T> find(KnownOption<T> option) {
    try {
      return Optional.of(require(option));
    } catch (MalformedPacketException e) {
      return Optional.empty();
    }
  }

  /**
   * What the first of a kind says.
   *
   * @param otherwise what it means that there is none
   * @throws MalformedPacketException if there is one that is no use
   */
  public <T> T get(KnownOption<T> option, T otherwise) throws MalformedPacketException {
    var first = first(option);
    return first.isEmpty() ? otherwise : option.decode(first.get().value());
  }

  /**
   * What the first of a kind says, which must be there.
   *
   * @throws MalformedPacketException if it is absent, or not what its row in the table says
   */
  public <T> T require(KnownOption<T> option) throws MalformedPacketException {
    var first = first(option);
    if (first.isEmpty()) {
      throw new MalformedPacketException("no " + option, 0);
    }
    return option.decode(first.get().value());
  }

  /** What each of a kind says, without those that are no use. */
  public <T> List<T> findAll(KnownOption<T> option) {
    var all = new ArrayList<T>();
    for (var each : list) {
      if (each.code() == option.code()) {
        of(each).find(option).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Dhcp6Option> first(KnownOption<?> option) {
    return list.stream().filter(each -> each.code() == option.code()).findFirst();
  }
}
