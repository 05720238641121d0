package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.linux.run.RunDirectory;

/** Guests on one run directory, and what happens to them. */
final class ResolvConfWorld {
  private static final List<String> SEARCHED = List.of("a.test", "b.test", "c.test");

  private final long seed;
  private final Random chance;
  private final Path run;
  private final List<ResolvConfGuest> guests = new ArrayList<>();
  private final List<String> course = new ArrayList<>();
  private int ownersLines;

  ResolvConfWorld(Path directory, long seed) throws IOException {
    this.seed = seed;
    chance = new Random(seed);
    run = directory.resolve("run");
    for (var namespace : List.of("4026531840", "4026532201")) {
      var place = Files.createDirectory(directory.resolve(namespace));
      guests.add(new ResolvConfGuest(place, new RunDirectory(run), namespace));
    }
  }

  /** Which world it is, and what has happened, a line each. */
  String course() {
    return "seed " + seed + ":\n" + String.join("\n", course);
  }

  void live(int steps) throws IOException {
    for (int step = 0; step < steps; step++) {
      happen();
      for (var guest : guests) {
        guest.check();
      }
    }
    for (var guest : guests) {
      course.add("all end");
      guest.endAll();
      guest.check();
    }
  }

  private void happen() throws IOException {
    var guest = guests.get(chance.nextInt(guests.size()));
    int client = chance.nextInt(ResolvConfGuest.CLIENTS);
    switch (chance.nextInt(16)) {
      case 0 -> lossOfPower();
      case 1 -> {
        course.add("client " + client + "'s interface is renamed");
        guest.rename(client);
      }
      case 2 -> {
        course.add("the owner writes the file anew");
        guest.ownerWrites(line() + line());
      }
      case 3, 4 -> {
        course.add("the owner adds a line on top");
        guest.ownerAdds(line(), true);
      }
      case 5, 6 -> {
        course.add("the owner adds a line at the end");
        guest.ownerAdds(line(), false);
      }
      case 7 -> {
        course.add("the owner takes a line of his away");
        guest.ownerRemovesOne();
      }
      case 8, 9, 10 -> {
        course.add("client " + client + " ends");
        guest.withdraw(client);
      }
      default -> {
        var settings = settings(client);
        course.add("client " + client + " has " + settings);
        guest.apply(client, settings);
      }
    }
  }

  private void lossOfPower() throws IOException {
    course.add("power is lost");
    if (Files.exists(run)) {
      try (var files = Files.list(run)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    guests.forEach(ResolvConfGuest::losePower);
  }

  /** No line of the owner's is there twice, nor is it one of a lease. */
  private String line() {
    ownersLines++;
    return chance.nextBoolean()
        ? "nameserver 192.0.2." + ownersLines + "\n"
        : "# the owner's " + ownersLines + "\n";
  }

  /** Of few name servers, so that leases share some; at times more than the C library asks. */
  private ResolverSettings settings(int client) {
    var servers = new ArrayList<String>();
    int wanted = chance.nextInt(5);
    for (int i = 0; i < wanted; i++) {
      int number = 1 + chance.nextInt(4);
      var server = ResolvConfGuest.isOfIpv6(client) ? "2001:db8::" + number : "10.0.3." + number;
      if (!servers.contains(server)) {
        servers.add(server);
      }
    }
    var search = SEARCHED.subList(chance.nextInt(SEARCHED.size()), SEARCHED.size());
    return servers.isEmpty()
        ? ResolverSettings.NONE
        : new ResolverSettings(search.get(0), search, servers);
  }
}
