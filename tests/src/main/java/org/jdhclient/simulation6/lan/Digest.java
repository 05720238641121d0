package org.jdhclient.simulation6.lan;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdhclient.wire.Octets;

/** HMAC-MD5 (RFC 2104) by the JDK's own, which the product has not. */
public final class Digest {
  private static final String ALGORITHM = "HmacMD5";

  private Digest() {}

  public static Octets of(Octets key, Octets message) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.toByteArray(), ALGORITHM));
      return Octets.copyOf(mac.doFinal(message.toByteArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
