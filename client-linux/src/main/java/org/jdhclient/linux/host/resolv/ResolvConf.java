package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.engine.port.ResolverFile;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.linux.host.files.FileContent;
import org.jdhclient.linux.host.files.FileLock;
import org.jdhclient.linux.host.files.FileReplacement;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.SymbolicLinks;
import org.jdhclient.linux.host.resolv.ForeignResolver.Records;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.slf4j.Logger;

/**
 * Writes what leases say of name servers and domains to resolv.conf(5), and puts back what stood
 * there before when the last of them ends.
 *
 * <p>Each client's part, of an interface and a family, is kept in the run directory, so that the
 * file is made of all of them, whichever process serves which, and in whatever order they end.
 * Where another program makes the file, that one is told. A file that cannot or must not be written
 * is left alone with one warning: the lease is in force all the same. Lines that the owner adds
 * meanwhile stay, also when the last lease ends.
 */
public final class ResolvConf implements ResolverFile {
  private final Path file;
  private final RunDirectory run;
  private final Path leases;
  private final ClientKey key;
  private final ResolvConfSource source;
  private final Logger log;
  private boolean warned;
  private boolean warnedOfMemory;

  /**
   * @param file normally /etc/resolv.conf; a symbolic link is followed
   * @param run where the clients' parts are kept, and the former content
   * @param leases beside which the former content is kept too
   * @param key whose part is written
   */
  public ResolvConf(
      Path file, RunDirectory run, Path leases, ClientKey key, String interfaceName, Logger log) {
    this.file = file;
    this.run = run;
    this.leases = leases;
    this.key = key;
    this.source = new ResolvConfSource(interfaceName, key.family());
    this.log = log;
  }

  /** Whether another program makes a file, and has to be started for it. */
  public static boolean isMadeByProgram(Path file) {
    try {
      return ForeignResolver.makes(file, SymbolicLinks.follow(file));
    } catch (IOException e) {
      // Then nobody is told, and the warning comes with the lease.
      return false;
    }
  }

  @Override
  public void apply(ResolverSettings settings) {
    if (settings.isEmpty()) {
      withdraw(settings);
      return;
    }
    change(settings, maker -> tell(maker, settings), this::apply);
  }

  private void tell(ForeignResolver maker, ResolverSettings settings) throws IOException {
    if (maker.records() == Records.OF_LINKS) {
      exclusively(() -> maker.put(record().with(settings, LastingFact.directory(leases))));
    } else {
      maker.add(ResolvConfContent.of(source, settings));
    }
  }

  private LinkRecord record() {
    return new LinkRecord(run, key, source.interfaceName());
  }

  private void apply(ResolverSettings settings, Path target) throws IOException {
    var known = ResolvConfFacts.of(target, run, leases, log);
    var there = FileContent.latin1IfThere(target);
    var text = there.orElse("");
    var present = new PresentContent(text, known.leasesLines(ResolvConfText::isOfKind));
    var unshared = present.isOurs() ? known.share() : known.keepBefore(there);
    unshared.ifPresent(this::warnOfMemory);
    var before = known.parts().directory(key);
    known
        .parts()
        .put(key, source.interfaceName(), LastingFact.directory(leases), settings)
        .ifPresent(this::warnOfMemory);
    writeParts(target, present, known);
    forgetElsewhere(before, known);
  }

  /**
   * Where a client before this one has kept its leases nobody keeps up any more what the file was:
   * after a loss of power it would come back, though the owner has written another since.
   */
  private void forgetElsewhere(Optional<Path> before, ResolvConfFacts known) {
    var elsewhere = before.filter(of -> !of.equals(LastingFact.directory(leases)));
    try {
      if (elsewhere.isPresent()) {
        known.forget(elsewhere.get());
      }
    } catch (IOException e) {
      log.debug("what {} was stays known: {}", file, IoReason.of(e));
    }
  }

  /** What all parts say, between the owner's lines. */
  private void writeParts(Path target, PresentContent present, ResolvConfFacts known)
      throws IOException {
    var ours = ResolvConfContent.of(known.parts().all());
    known.keepWritten(ours, present).ifPresent(this::warnOfMemory);
    var content = present.owners().around(ours);
    if (present.text().equals(content)) {
      FileReplacement.removeAbandoned(target);
    } else {
      var limits = ResolvConfText.limits(content);
      limits.ifPresent(words -> log.info("{}: {}: {}", source.interfaceName(), file, words));
      write(target, content);
    }
  }

  @Override
  public void replace(ResolverSettings previous, ResolverSettings settings) {
    if (settings.isEmpty()) {
      withdraw(previous);
    } else {
      apply(settings);
    }
  }

  @Override
  public void withdraw(ResolverSettings settings) {
    change(settings, this::untell, this::withdraw);
  }

  private void untell(ForeignResolver maker) throws IOException {
    if (maker.records() == Records.OF_LINKS) {
      exclusively(() -> maker.put(record().without()));
    } else {
      maker.remove();
    }
  }

  private void withdraw(ResolverSettings settings, Path target) throws IOException {
    var known = ResolvConfFacts.of(target, run, leases, log);
    var before = known.parts().all();
    before.putIfAbsent(source, settings);
    var text = FileContent.latin1IfThere(target).orElse("");
    var ours = ResolvConfContent.of(before);
    var present = new PresentContent(text, known.leasesLines(line -> text.equals(ours)));
    var directory = known.parts().directory(key);
    known.parts().remove(key);
    if (!present.leasesLines().isEmpty()) {
      writeWithout(target, present, known);
    }
    forgetElsewhere(directory, known);
    known.forget(LastingFact.directory(leases));
  }

  private void writeWithout(Path target, PresentContent present, ResolvConfFacts known)
      throws IOException {
    if (known.parts().all().isEmpty()) {
      putBack(target, present.owners(), known.before());
    } else {
      writeParts(target, present, known);
    }
  }

  /** Where no file was before, none is left, unless the owner has added something. */
  private static void putBack(Path target, OwnersLines owners, Optional<String> before)
      throws IOException {
    var content = owners.addedTo(before.orElse(""));
    if (before.isEmpty() && content.isEmpty()) {
      FileReplacement.remove(target);
    } else {
      write(target, content);
    }
  }

  /** What another program is told, which makes the file. */
  private interface Telling {
    void to(ForeignResolver maker) throws IOException;
  }

  /** What becomes of a lease's part in the file. */
  private interface Change {
    void make(ResolverSettings settings, Path target) throws IOException;
  }

  /**
   * A lease that says nothing of name servers changes nothing; unless an enter hook has said
   * something that is in force, perhaps of a client that was killed.
   */
  private void change(ResolverSettings settings, Telling foreign, Change own) {
    if (settings.isEmpty() && !hasPart()) {
      return;
    }
    try {
      var target = SymbolicLinks.follow(file);
      var maker = ForeignResolver.of(file, target, source);
      if (maker.isPresent()) {
        foreign.to(maker.get());
      } else {
        exclusively(() -> own.make(settings, target));
      }
    } catch (IOException e) {
      warn(e);
    }
  }

  private boolean hasPart() {
    try {
      return run.resolvConfPart(key).read().isPresent();
    } catch (IOException e) {
      // Then it cannot be taken away either.
      return false;
    }
  }

  /** What is read, changed and written. */
  private interface Work {
    void run() throws IOException;
  }

  private void exclusively(Work work) throws IOException {
    var lock = run.lockChanges("resolv.conf", log);
    try {
      work.run();
    } finally {
      lock.ifPresent(FileLock::close);
    }
  }

  /** One octet a character, as it is read: what others wrote need not be in any known charset. */
  private static void write(Path path, String content) throws IOException {
    FileReplacement.replaceOwners(path, content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void warn(IOException e) {
    if (!warned) {
      warned = true;
      log.warn("{} is left as it is: {}{}", file, IoReason.of(e), remedy());
    }
  }

  /** Who is not root cannot replace the file, but one in the run directory. */
  private String remedy() {
    return LibC.geteuid() == 0
        ? ""
        : "; to have name servers kept, let root link it to " + run.path().resolve("resolv.conf");
  }

  private void warnOfMemory(IOException e) {
    if (!warnedOfMemory) {
      warnedOfMemory = true;
      log.warn("only this client knows how to put {} back: {}", file, IoReason.of(e));
    }
  }
}
