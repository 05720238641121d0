package org.jdhclient.linux;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rooms of a module, and which of them each may use, as a text of this directory says. */
record RoomTable(String below, List<Room> rooms) {

  /**
   * A room.
   *
   * @param packages as ArchUnit names them
   */
  record Room(String name, List<String> packages, List<String> uses) {}

  /**
   * Reads a table.
   *
   * @param below the package that all of them are in
   */
  static RoomTable read(String file, String below) {
    var rooms = new ArrayList<Room>();
    for (var line : text(file).replaceAll("\n +", " ").lines().toList()) {
      if (!line.startsWith("#")) {
        rooms.add(room(line, below));
      }
    }
    return new RoomTable(below, List.copyOf(rooms));
  }

  private static String text(String file) {
    try (var in = RoomTable.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Room room(String line, String below) {
    var sides = line.split(":", -1);
    var names = words(sides[0].replace("=", " "));
    var packages = names.size() == 1 ? names : names.subList(1, names.size());
    return new Room(
        names.get(0), packages.stream().map(each -> below + "." + each).toList(), words(sides[1]));
  }

  private static List<String> words(String text) {
    return Stream.of(text.strip().split(" +")).filter(word -> !word.isEmpty()).toList();
  }

  /** Rooms that use one that comes after them. */
  List<String> againstTheOrder() {
    var before = new ArrayList<String>();
    var against = new ArrayList<String>();
    for (var room : rooms) {
      if (!before.containsAll(room.uses())) {
        against.add(room.name());
      }
      before.add(room.name());
    }
    return against;
  }

  /**
   * That no room uses another than it may, and that each class has a room.
   *
   * @param elsewhere packages of others
   */
  ArchRule rule(String... elsewhere) {
    LayeredArchitecture all =
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage(below + "..");
    for (var room : rooms) {
      all = all.layer(room.name()).definedBy(room.packages().toArray(String[]::new));
    }
    for (var room : rooms) {
      all = allowed(room, all);
    }
    return all.ensureAllClassesAreContainedInArchitectureIgnoring(elsewhere);
  }

  private static LayeredArchitecture allowed(Room room, LayeredArchitecture all) {
    var from = all.whereLayer(room.name());
    return room.uses().isEmpty()
        ? from.mayNotAccessAnyLayer()
        : from.mayOnlyAccessLayers(room.uses().toArray(String[]::new));
  }
}
