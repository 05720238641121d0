package org.jdhclient.soak;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdhclient.address.Family;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;

/**
 * Soaks clients, and prints what came of it.
 *
 * <p>Ends with status 0 if all was as it has to be, with 1 if not, and with 2 if the arguments are
 * not understood.
 */
public final class Soak {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final SoakArguments arguments;
  private final PrintStream out;

  private Soak(SoakArguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  public static void main(String[] arguments) {
    try {
      var complaints = new Soak(SoakArguments.parse(List.of(arguments)), System.out).run();
      System.exit(complaints.isEmpty() ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println("tests/soak: " + e.getMessage());
      System.exit(2);
    }
  }

  private List<String> run() {
    var tenants = new ArrayList<Tenant>();
    try (var site = new Site()) {
      IntStream.range(0, arguments.guests())
          .forEach(number -> tenants.add(Tenant.on(site.bridge(), number)));
      return live(site, tenants);
    } finally {
      tenants.forEach(Tenant::close);
    }
  }

  private List<String> live(Site site, List<Tenant> tenants) {
    var excuses = new Excuses();
    var watch = new Watch(site, tenants, excuses, out::println);
    for (var family : Family.values()) {
      begin(tenants, family);
    }
    // By then each has renewed, and has opened what it takes to ask a server.
    pass(Site.LEASE, watch, now -> {});
    var before = held(tenants);
    var troubles = new Troubles(site, tenants, excuses, new Random(arguments.seed()));
    pass(arguments.length(), watch, troubles::tick);
    troubles.end();
    pass(excuses.longest(Instant.now()), watch, now -> {});
    watch.look();
    Await.until("none has more files open than at first", () -> isNoMore(held(tenants), before));
    var after = held(tenants);
    new Farewell(tenants, watch).bid();
    new Tally(arguments, troubles.struck(), watch, before, after).print(out);
    return watch.complaints();
  }

  private static void pass(Duration time, Watch watch, Consumer<Instant> each) {
    var end = Instant.now().plus(time);
    for (var now = Instant.now(); now.isBefore(end); now = Instant.now()) {
      each.accept(now);
      watch.look();
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private void begin(List<Tenant> tenants, Family family) {
    var begun = Instant.now();
    var commands = tenants.stream().map(tenant -> tenant.jdhclient(family)).toList();
    commands.forEach(Running::awaitExit);
    var took = Duration.between(begun, Instant.now());
    out.println(family + ": " + tenants.size() + " started within " + took.toMillis() + " ms");
  }

  private static boolean isNoMore(List<Held> now, List<Held> before) {
    return IntStream.range(0, now.size())
        .allMatch(i -> now.get(i).descriptors() <= before.get(i).descriptors());
  }

  private static List<Held> held(List<Tenant> tenants) {
    return List.of(Family.values()).stream().map(family -> Held.by(tenants, family)).toList();
  }
}
