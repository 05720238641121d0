package org.jdhclient.dhcp6.authentication;

import java.util.Optional;
import org.jdhclient.dhcp6.option.Authentication;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * What a server gave a client in a Reply, so that the client knows its Reconfigures (RFC 9915
 * 20.4).
 *
 * @param key 16 octets, which no log may show
 */
public record ReconfigureKey(Octets key) {
  private static final int KEY = 1;
  private static final int DIGEST = 2;
  private static final int TYPE_LENGTH = 1;
  private static final int MESSAGE_HEADER_LENGTH = 4;

  public ReconfigureKey {
    if (key.length() != Md5.LENGTH) {
      throw new IllegalArgumentException("a key has 16 octets, not " + key.length());
    }
  }

  /** The key in a Reply's option, if it is one (RFC 9915 20.4.1). */
  public static Optional<ReconfigureKey> in(Authentication option) {
    return value(option, KEY).map(ReconfigureKey::new);
  }

  /** The option by which a server gives a client this key. */
  public Authentication given(long replayDetection) {
    return Authentication.rkap(replayDetection, Octets.of(KEY).concat(key));
  }

  /** The option in which a message's digest is to be, and is not yet. */
  public static Authentication unsigned(long replayDetection) {
    var digest = new OctetWriter().u8(DIGEST).zeros(Md5.LENGTH).toOctets();
    return Authentication.rkap(replayDetection, digest);
  }

  private static Optional<Octets> value(Authentication option, int type) {
    var information = option.information();
    boolean isOfType =
        option.isRkap()
            && information.length() == TYPE_LENGTH + Md5.LENGTH
            && information.at(0) == type;
    return isOfType
        ? Optional.of(information.slice(TYPE_LENGTH, information.length()))
        : Optional.empty();
  }

  /**
   * Whether a message is signed with this key.
   *
   * @param message whole, as it was received
   * @throws MalformedPacketException if it has no such option, or its options are none
   */
  public boolean hasSigned(Octets message) throws MalformedPacketException {
    int at = digestOffset(message);
    var digest = message.slice(at, at + Md5.LENGTH);
    return isSame(digest, digest(message, at));
  }

  /** The same message, signed with this key; its option's digest may be anything before. */
  public Octets sign(Octets message) throws MalformedPacketException {
    int at = digestOffset(message);
    return replaced(message, at, digest(message, at));
  }

  private Octets digest(Octets message, int at) {
    var unsigned = replaced(message, at, new OctetWriter().zeros(Md5.LENGTH).toOctets());
    return HmacMd5.of(key, unsigned);
  }

  private static Octets replaced(Octets message, int at, Octets digest) {
    return message
        .slice(0, at)
        .concat(digest)
        .concat(message.slice(at + Md5.LENGTH, message.length()));
  }

  /** Where the digest begins, in the first such option. */
  private static int digestOffset(Octets message) throws MalformedPacketException {
    var reader = message.reader();
    reader.skip(MESSAGE_HEADER_LENGTH);
    while (reader.hasRemaining()) {
      int code = reader.u16();
      int length = reader.u16();
      int start = reader.offset();
      var option = reader.octets(length);
      if (code == KnownOptions.AUTH.code()) {
        if (value(KnownOptions.AUTH.decode(option), DIGEST).isEmpty()) {
          throw new MalformedPacketException("no digest of RKAP", start);
        }
        return start + Authentication.FIXED_LENGTH + TYPE_LENGTH;
      }
    }
    throw new MalformedPacketException("no " + KnownOptions.AUTH, reader.offset());
  }

  /** Takes as long whatever the difference, so that nobody can guess octet after octet. */
  private static boolean isSame(Octets one, Octets other) {
    int difference = 0;
    for (int i = 0; i < Md5.LENGTH; i++) {
      difference |= one.at(i) ^ other.at(i);
    }
    return difference == 0;
  }

  /** Not the key. */
  @Override
  public String toString() {
    return "reconfigure key";
  }
}
