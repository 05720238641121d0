package org.jdhclient.client;

import java.util.random.RandomGenerator;

/** What a state may use besides itself: chance, the time, and the configuration. */
record Context(RandomGenerator random, BootTime now, ClientConfig config) {
  Timing timing() {
    return config.timing();
  }
}
