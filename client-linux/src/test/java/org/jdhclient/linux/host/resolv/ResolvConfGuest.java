package org.jdhclient.linux.host.resolv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdhclient.address.Family;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.slf4j.helpers.NOPLogger;

/** A guest with its resolv.conf, and what has to stand there by what has happened. */
final class ResolvConfGuest {
  /** Two of each interface, one a family; each is another process at each call. */
  static final int CLIENTS = 4;

  private static final String HEADER = "# Written by jdhclient for ";

  private final Path file;
  private final Path leases;
  private final RunDirectory run;
  private final String namespace;
  private final List<String> names = new ArrayList<>(List.of("eth0", "eth0", "eth1", "eth1"));

  private final Map<Integer, ResolverSettings> inForce = new LinkedHashMap<>();
  private final Map<Integer, ResolverSettings> lost = new LinkedHashMap<>();
  private boolean ofLeases;
  private List<String> owners =
      new ArrayList<>(List.of("# the owner's", "nameserver 198.51.100.1"));
  private final List<String> above = new ArrayList<>();
  private final List<String> below = new ArrayList<>();

  ResolvConfGuest(Path directory, RunDirectory run, String namespace) throws IOException {
    this.file = directory.resolve("resolv.conf");
    this.leases = directory.resolve("leases");
    this.run = run;
    this.namespace = namespace;
    write(text(owners));
  }

  static boolean isOfIpv6(int client) {
    return client % 2 == 1;
  }

  private ResolvConf of(int client) {
    var family = isOfIpv6(client) ? Family.V6 : Family.V4;
    var key = new ClientKey(namespace, family, Integer.toString(1 + client / 2));
    return new ResolvConf(file, run, leases, key, names.get(client), NOPLogger.NOP_LOGGER);
  }

  /** A lease has begun, or said something else. */
  void apply(int client, ResolverSettings settings) {
    of(client).apply(settings);
    if (!settings.isEmpty()) {
      inForce.put(client, settings);
      lost.clear();
      ofLeases = true;
    } else if (inForce.containsKey(client)) {
      ended(client);
    }
  }

  /** A lease has ended; or one is given back that was in force when power was lost. */
  void withdraw(int client) {
    var recorded = lost.getOrDefault(client, ResolverSettings.NONE);
    of(client).withdraw(inForce.getOrDefault(client, recorded));
    ended(client);
  }

  private void ended(int client) {
    boolean was = inForce.remove(client) != null || lost.remove(client) != null;
    if (was && ofLeases && inForce.isEmpty()) {
      var whole = new ArrayList<>(above);
      whole.addAll(owners);
      whole.addAll(below);
      ownersAlone(whole);
    }
  }

  private void ownersAlone(List<String> lines) {
    owners = lines;
    above.clear();
    below.clear();
    lost.clear();
    ofLeases = false;
  }

  void endAll() {
    for (int client = 0; client < CLIENTS; client++) {
      withdraw(client);
    }
  }

  /** The kernel gives both clients of an interface its new name. */
  void rename(int client) {
    int first = client / 2 * 2;
    var name = names.get(first) + "x";
    names.set(first, name);
    names.set(first + 1, name);
  }

  /** The processes are gone, and all that is not on disk; what stands there does so still. */
  void losePower() {
    lost.putAll(inForce);
    inForce.clear();
  }

  void ownerWrites(String text) throws IOException {
    write(text);
    ownersAlone(new ArrayList<>(text.lines().toList()));
  }

  void ownerAdds(String line, boolean onTop) throws IOException {
    write(onTop ? line + read() : read() + line);
    var lines = ofLeases ? (onTop ? above : below) : owners;
    lines.add(onTop ? 0 : lines.size(), line.strip());
  }

  void ownerRemovesOne() throws IOException {
    var lines = ofLeases ? (above.isEmpty() ? below : above) : owners;
    if (!lines.isEmpty()) {
      var line = lines.remove(0);
      write(read().replace(line + "\n", ""));
    }
  }

  /** What stands there is what has to. */
  void check() throws IOException {
    var lines = read().lines().toList();
    if (!ofLeases) {
      assertThat(lines).isEqualTo(owners);
      return;
    }
    int header = header(lines);
    assertThat(lines.subList(0, header)).as("above").isEqualTo(above);
    int end = lines.size() - below.size();
    assertThat(lines.subList(end, lines.size())).as("below").isEqualTo(below);
    checkLeases(lines.subList(header + 1, end));
  }

  private static int header(List<String> lines) {
    var headers = lines.stream().filter(line -> line.startsWith(HEADER)).toList();
    assertThat(headers).hasSize(1);
    return lines.indexOf(headers.get(0));
  }

  private void checkLeases(List<String> lines) {
    var servers = new ArrayList<String>();
    for (var line : lines) {
      if (line.startsWith("nameserver ")) {
        servers.add(line.substring("nameserver ".length()));
      } else {
        assertThat(line).matches("(domain|search) .*");
      }
    }
    var wanted =
        inForce.values().stream()
            .flatMap(settings -> settings.nameServers().stream())
            .collect(Collectors.toSet());
    assertThat(servers).as("name servers").doesNotHaveDuplicates();
    if (lost.isEmpty()) {
      assertThat(servers).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  private String read() throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  private static String text(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
