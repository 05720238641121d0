package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A process that runs, as /proc shows it; what may not be looked at is empty.
 *
 * @param name cut to 15 characters by the kernel (proc_pid_comm(5))
 * @param program the file that it runs, without its directory
 * @param words of its command line; some programs make one word of it all to show their state
 * @param network its network namespace, such as {@code net:[4026531840]}
 */
public record ProcessDetails(
    long pid, String name, String program, List<String> words, String network) {
  private static final Path PROC = Path.of("/proc");

  public ProcessDetails {
    words = List.copyOf(words);
  }

  /** All that are to be seen, in the order of their numbers. */
  public static List<ProcessDetails> all() throws IOException {
    var found = new ArrayList<ProcessDetails>();
    try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (var process : processes) {
        var pid = process.getFileName().toString();
        ProcessStat.of(pid)
            .ifPresent(stat -> found.add(of(Long.parseLong(pid), stat.name(), process)));
      }
    }
    found.sort(Comparator.comparingLong(ProcessDetails::pid));
    return found;
  }

  private static ProcessDetails of(long pid, String name, Path process) {
    return new ProcessDetails(
        pid, name, program(process), words(process), link(process.resolve("ns/net")));
  }

  /** Of a thread of the kernel's there is none, nor of what may not be looked at. */
  private static String program(Path process) {
    try {
      var file = Files.readSymbolicLink(process.resolve("exe")).getFileName();
      return file == null ? "" : file.toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static List<String> words(Path process) {
    try {
      var text = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
      return List.of(text.strip().split("[\0 ]+"));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String link(Path path) {
    try {
      return Files.readSymbolicLink(path).toString();
    } catch (IOException e) {
      return "";
    }
  }

  /** The network namespace of this process. */
  public static String networkHere() {
    return link(PROC.resolve("self/ns/net"));
  }

  /** The names of the interfaces in the network of the process. */
  public Set<String> interfaces() {
    var names = new HashSet<String>();
    try {
      for (var line : Files.readAllLines(directory(pid).resolve("net/dev"))) {
        int colon = line.lastIndexOf(':');
        if (colon > 0) {
          names.add(line.substring(0, colon).strip());
        }
      }
    } catch (IOException e) {
      // It has ended, or may not be looked at.
    }
    return names;
  }

  /**
   * Whether it holds a socket.
   *
   * @param sockets as the links in /proc/PID/fd name them, such as {@code socket:[4711]}
   */
  public boolean holdsAny(Set<String> sockets) {
    return holdsAny(pid, sockets);
  }

  static boolean holdsAny(long pid, Set<String> sockets) {
    try (var descriptors = Files.newDirectoryStream(directory(pid).resolve("fd"))) {
      for (var descriptor : descriptors) {
        if (sockets.contains(link(descriptor))) {
          return true;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // It has ended, or is somebody else's.
    }
    return false;
  }

  private static Path directory(long pid) {
    return PROC.resolve(Long.toString(pid));
  }
}
