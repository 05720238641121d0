package org.jdhclient.it.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.OnNative;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests of one caller of dhclient, by the name that it has in the table of {@code
 * tests/callers}; the display names of its tests are the rest of a line there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnNative
@Timeout(value = 45, unit = TimeUnit.MINUTES) // the first run has Debians to fetch
@ExtendWith({LabExtension.class, CallersTable.class})
@interface Caller {
  String value();
}
