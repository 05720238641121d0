package org.jdhclient.conf;

import java.util.Optional;
import org.jdhclient.wire.Octets;

/** What may become of an option that a server sent. */
enum Modification {
  DEFAULT {
    @Override
    Octets apply(Optional<Octets> received, Octets own) {
      return received.orElse(own);
    }
  },
  SUPERSEDE {
    @Override
    Octets apply(Optional<Octets> received, Octets own) {
      return own;
    }
  },
  PREPEND {
    @Override
    Octets apply(Optional<Octets> received, Octets own) {
      return own.concat(received.orElse(Octets.EMPTY));
    }
  },
  APPEND {
    @Override
    Octets apply(Optional<Octets> received, Octets own) {
      return received.orElse(Octets.EMPTY).concat(own);
    }
  };

  abstract Octets apply(Optional<Octets> received, Octets own);
}
