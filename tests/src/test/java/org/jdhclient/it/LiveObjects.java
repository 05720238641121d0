package org.jdhclient.it;

import java.util.regex.Pattern;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.Running;

/**
 * What a client remembers: the objects that are left on its heap after all garbage has been
 * collected, as jcmd(1) counts them.
 *
 * @param octets of all of them
 */
record LiveObjects(long instances, long octets) {
  /** The launcher forbids it, and leaves the last word to the owner. */
  private static final String OPEN_TO_JCMD = "-XX:-DisableAttachMechanism";

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +(\\d+) +(\\d+)");

  /** Starts a client whose objects can be counted. */
  static Running startCountable(Lab lab, String... arguments) {
    var guest = lab.guest().cell();
    // There JVM and jcmd meet, by a name that is the same in all labs.
    guest.run("mount", "-t", "tmpfs", "tmpfs", "/tmp").orThrow();
    guest
        .shell("echo 'JDHCLIENT_JAVA_OPTIONS=\"" + OPEN_TO_JCMD + "\"' >>/etc/default/jdhclient")
        .orThrow();
    return lab.jdhclient(arguments);
  }

  /** Counts the objects of a guest's only client. */
  static LiveObjects in(Guest guest) {
    var pid = Long.toString(ClientProcess.awaitOnly(guest).pid());
    var jcmd = System.getProperty("java.home") + "/bin/jcmd";
    var histogram = guest.run(jcmd, pid, "GC.class_histogram").orThrow().out();
    var total = TOTAL.matcher(histogram);
    if (!total.find()) {
      throw new AssertionError("no total in " + histogram);
    }
    return new LiveObjects(Long.parseLong(total.group(1)), Long.parseLong(total.group(2)));
  }
}
