package org.jdhclient.linux.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jdhclient.address.Family;
import org.jdhclient.diagnosis.Diagnosis;
import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.ChecksumChoice;
import org.jdhclient.linux.cli.settings.ConfiguredSettings;
import org.jdhclient.linux.cli.settings.Defaults;
import org.jdhclient.linux.cli.settings.FamilyChoice;
import org.jdhclient.linux.cli.settings.Option;
import org.jdhclient.linux.cli.settings.ServerChoice;
import org.jdhclient.linux.cli.settings.UsageException;
import org.jdhclient.linux.control.ControlException;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.daemon.settings.ClientConfigs;
import org.jdhclient.linux.daemon.settings.ClientConfigs6;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.diagnose.Dhcp4Look;
import org.jdhclient.linux.diagnose.Dhcp6Look;
import org.jdhclient.linux.diagnose.DhcpLook;
import org.jdhclient.linux.diagnose.Diagnoser;
import org.jdhclient.linux.diagnose.DiagnosisJson;
import org.jdhclient.linux.diagnose.DiagnosisText;
import org.jdhclient.linux.host.HostClocks;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.host.files.FileNames;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.NewFile;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.PcapFile;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.linux.process.Privileges;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.linux.status.RunningClients;
import org.jdhclient.linux.status.Status;
import org.jdhclient.wire.ChecksumMode;
import org.slf4j.Logger;

/** {@code --diagnose}: why an interface gets no address. */
final class DiagnoseCommand {
  private DiagnoseCommand() {}

  static int run(Arguments arguments) throws UsageException {
    var name = arguments.oneInterface();
    var family = FamilyChoice.of(arguments);
    var defaults = Defaults.read();
    defaults.warning().ifPresent(Terminal::complain);
    var checksums = ChecksumChoice.of(arguments, System.getenv(), defaults);
    checksums.warning().ifPresent(Terminal::complain);
    var mode =
        arguments.has(Option.CHECKSUM) ? checksums.mode() : mode(name, family, checksums.mode());
    var log = Log.ofCommand(arguments).logger();
    var server = ServerChoice.of(arguments).server();
    var configured = ConfiguredSettings.read(arguments, server, mode, log);
    configured.tellProblems();
    try {
      var diagnosis =
          diagnose(
              name,
              capture -> look(family, configured.settings(), log, capture),
              mode,
              arguments.parameter(Option.PCAP));
      return WatchedOutput.print(
          arguments.has(Option.JSON) ? DiagnosisJson.of(diagnosis) : DiagnosisText.of(diagnosis),
          diagnosis.wouldGetLease() ? ExitStatus.OK : ExitStatus.WOULD_GET_NO_LEASE);
    } catch (UnusableInterfaceException e) {
      Terminal.complain(e.getMessage());
    } catch (ErrnoException e) {
      Terminal.complain(name + ": " + Privileges.explain(e));
    } catch (IOException e) {
      Terminal.complain(name + ": " + IoReason.of(e));
    }
    return ExitStatus.FATAL;
  }

  /** That of a client that runs already, which is what a normal run is then. */
  private static ChecksumMode mode(String name, Family family, ChecksumMode chosen) {
    try (var netlink = NetlinkSocket.open()) {
      var running = RunningClients.on(name, family, RunDirectory.STANDARD, netlink);
      if (running.isEmpty()) {
        return chosen;
      }
      try (var client = running.get()) {
        return Status.ask(client, Request.STATUS).checksumMode().orElse(chosen);
      }
    } catch (ErrnoException | IOException | ControlException e) {
      Terminal.complain(name + ": its client does not say in what mode it is: " + e.getMessage());
      return chosen;
    }
  }

  private static DhcpLook look(
      Family family, Settings settings, Logger log, Optional<PcapFile> capture) {
    return family == Family.V6
        ? new Dhcp6Look(
            on -> ClientConfigs6.of(on, settings, new HostClocks(), log),
            on -> ClientConfigs6.recorded(on, settings, new HostClocks(), log),
            capture)
        : new Dhcp4Look(
            on -> ClientConfigs.of(on, settings, log),
            on -> ClientConfigs.leases(on, settings, log),
            capture);
  }

  private static Diagnosis diagnose(
      String name,
      Function<Optional<PcapFile>, DhcpLook> look,
      ChecksumMode mode,
      Optional<String> capture)
      throws UnusableInterfaceException, ErrnoException, IOException {
    if (capture.isEmpty()) {
      return Diagnoser.diagnose(name, look.apply(Optional.empty()), mode);
    }
    try (var file = PcapFile.begin(NewFile.open(FileNames.path(capture.get())))) {
      return Diagnoser.diagnose(name, look.apply(Optional.of(file)), mode);
    }
  }
}
