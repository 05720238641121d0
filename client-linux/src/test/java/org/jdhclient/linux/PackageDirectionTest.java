package org.jdhclient.linux;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jdhclient.linux.libc.Errno;

/** Who may import whom, held over the class files of both modules. */
@AnalyzeClasses(packages = "org.jdhclient", importOptions = DoNotIncludeTests.class)
class PackageDirectionTest {

  @ArchTest
  static final ArchRule core_goes_from_address_to_engine_and_to_conf =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.jdhclient..")
          .layer("address")
          .definedBy("org.jdhclient.address")
          .layer("wire")
          .definedBy("org.jdhclient.wire")
          .layer("wire6")
          .definedBy("org.jdhclient.wire6")
          .layer("text")
          .definedBy("org.jdhclient.text")
          .layer("identity")
          .definedBy("org.jdhclient.identity")
          .layer("dhcp")
          .definedBy("org.jdhclient.dhcp")
          .layer("option6")
          .definedBy("org.jdhclient.dhcp6.option")
          .layer("association6")
          .definedBy("org.jdhclient.dhcp6.association")
          .layer("authentication6")
          .definedBy("org.jdhclient.dhcp6.authentication")
          .layer("dhcp6")
          .definedBy("org.jdhclient.dhcp6")
          .layer("lease6")
          .definedBy("org.jdhclient.lease6")
          .layer("config6")
          .definedBy("org.jdhclient.config6")
          .layer("message6")
          .definedBy("org.jdhclient.message6")
          .layer("report6")
          .definedBy("org.jdhclient.report6")
          .layer("client6")
          .definedBy("org.jdhclient.client6")
          .layer("script6")
          .definedBy("org.jdhclient.script6")
          .layer("leasefile6")
          .definedBy("org.jdhclient.leasefile6")
          .layer("time")
          .definedBy("org.jdhclient.time")
          .layer("lease")
          .definedBy("org.jdhclient.lease")
          .layer("pace")
          .definedBy("org.jdhclient.pace")
          .layer("report")
          .definedBy("org.jdhclient.report")
          .layer("config")
          .definedBy("org.jdhclient.config")
          .layer("script")
          .definedBy("org.jdhclient.script")
          .layer("message")
          .definedBy("org.jdhclient.message")
          .layer("client")
          .definedBy("org.jdhclient.client")
          .layer("leasefile")
          .definedBy("org.jdhclient.leasefile")
          .layer("engine")
          .definedBy("org.jdhclient.engine..")
          .layer("engine6")
          .definedBy("org.jdhclient.engine6..")
          .layer("observe")
          .definedBy("org.jdhclient.diagnosis.observe")
          .layer("cause")
          .definedBy("org.jdhclient.diagnosis.cause")
          .layer("guestCauses")
          .definedBy("org.jdhclient.diagnosis.guest")
          .layer("segment")
          .definedBy("org.jdhclient.diagnosis.segment")
          .layer("inquiry")
          .definedBy("org.jdhclient.diagnosis.inquiry")
          .layer("causes")
          .definedBy("org.jdhclient.diagnosis.silence", "org.jdhclient.diagnosis.reply")
          .layer("causes6")
          .definedBy("org.jdhclient.diagnosis.cause6")
          .layer("recordedLease")
          .definedBy("org.jdhclient.diagnosis.recorded")
          .layer("diagnosis")
          .definedBy("org.jdhclient.diagnosis")
          .layer("option")
          .definedBy("org.jdhclient.conf.option")
          .layer("expression")
          .definedBy("org.jdhclient.conf.expression")
          .layer("conf")
          .definedBy("org.jdhclient.conf")
          .layer("linux")
          .definedBy("org.jdhclient.linux..")
          .whereLayer("address")
          .mayNotAccessAnyLayer()
          .whereLayer("wire")
          .mayOnlyAccessLayers("address")
          .whereLayer("wire6")
          .mayOnlyAccessLayers("address", "wire")
          .whereLayer("text")
          .mayOnlyAccessLayers("address", "wire")
          .whereLayer("identity")
          .mayOnlyAccessLayers("address", "wire", "text")
          .whereLayer("dhcp")
          .mayOnlyAccessLayers("address", "wire", "text")
          .whereLayer("option6")
          .mayOnlyAccessLayers("address", "wire", "text", "time", "identity")
          .whereLayer("association6")
          .mayOnlyAccessLayers("address", "wire", "time", "identity", "option6")
          .whereLayer("authentication6")
          .mayOnlyAccessLayers("wire", "identity", "option6")
          .whereLayer("dhcp6")
          .mayOnlyAccessLayers("wire", "dhcp", "identity", "option6", "association6")
          .whereLayer("lease6")
          .mayOnlyAccessLayers(
              "address", "time", "identity", "option6", "association6", "dhcp6", "lease")
          .whereLayer("config6")
          .mayOnlyAccessLayers("address", "time", "identity", "option6", "association6", "config")
          .whereLayer("message6")
          .mayOnlyAccessLayers(
              "address",
              "wire",
              "time",
              "identity",
              "option6",
              "association6",
              "dhcp6",
              "lease6",
              "config6")
          .whereLayer("report6")
          .mayOnlyAccessLayers(
              "address",
              "wire",
              "text",
              "time",
              "identity",
              "option6",
              "association6",
              "dhcp6",
              "lease6",
              "report")
          .whereLayer("client6")
          .mayOnlyAccessLayers(
              "address",
              "wire",
              "time",
              "identity",
              "option6",
              "association6",
              "authentication6",
              "dhcp6",
              "lease6",
              "config6",
              "message6",
              "report6",
              "script6",
              "report",
              "pace")
          .whereLayer("script6")
          .mayOnlyAccessLayers(
              "address", "wire", "time", "option6", "association6", "lease6", "script")
          .whereLayer("leasefile6")
          .mayOnlyAccessLayers(
              "address",
              "wire",
              "text",
              "dhcp",
              "time",
              "identity",
              "option6",
              "association6",
              "lease6",
              "leasefile")
          .whereLayer("time")
          .mayNotAccessAnyLayer()
          .whereLayer("lease")
          .mayOnlyAccessLayers("address", "wire", "dhcp", "time")
          .whereLayer("pace")
          .mayOnlyAccessLayers("address", "wire", "time", "config")
          .whereLayer("report")
          .mayOnlyAccessLayers("address", "wire", "dhcp", "time", "lease")
          .whereLayer("config")
          .mayOnlyAccessLayers("address", "wire", "dhcp", "time", "lease")
          .whereLayer("message")
          .mayOnlyAccessLayers("address", "wire", "dhcp", "lease", "config")
          .whereLayer("script")
          .mayOnlyAccessLayers("address", "wire", "text", "dhcp", "time", "lease")
          .whereLayer("client")
          .mayOnlyAccessLayers(
              "address", "wire", "dhcp", "time", "lease", "pace", "report", "config", "script",
              "message")
          .whereLayer("leasefile")
          .mayOnlyAccessLayers("address", "wire", "text", "dhcp", "time", "lease")
          .whereLayer("engine")
          .mayOnlyAccessLayers(
              "address",
              "wire",
              "dhcp",
              "time",
              "lease",
              "pace",
              "report",
              "config",
              "script",
              "client",
              "leasefile")
          .whereLayer("observe")
          .mayOnlyAccessLayers(
              "address",
              "engine6",
              "wire",
              "identity",
              "dhcp",
              "option6",
              "association6",
              "dhcp6",
              "lease",
              "report")
          .whereLayer("cause")
          .mayOnlyAccessLayers("observe")
          .whereLayer("guestCauses")
          .mayOnlyAccessLayers("address", "wire", "report", "observe", "cause")
          .whereLayer("segment")
          .mayOnlyAccessLayers("address", "wire", "observe")
          .whereLayer("causes")
          .mayOnlyAccessLayers(
              "address", "wire", "dhcp", "lease", "report", "observe", "segment", "cause")
          .whereLayer("causes6")
          .mayOnlyAccessLayers(
              "address",
              "engine6",
              "identity",
              "option6",
              "dhcp6",
              "observe",
              "segment",
              "cause",
              "causes")
          .whereLayer("inquiry")
          .mayOnlyAccessLayers(
              "address",
              "engine6",
              "wire",
              "dhcp",
              "time",
              "lease",
              "config",
              "message",
              "client",
              "report",
              "leasefile",
              "engine",
              "wire6",
              "option6",
              "association6",
              "dhcp6",
              "lease6",
              "config6",
              "client6",
              "observe",
              "segment")
          .whereLayer("recordedLease")
          .mayOnlyAccessLayers("address", "wire", "observe", "segment", "cause")
          .whereLayer("diagnosis")
          .mayOnlyAccessLayers(
              "address",
              "wire",
              "dhcp6",
              "observe",
              "cause",
              "guestCauses",
              "causes",
              "causes6",
              "recordedLease")
          .whereLayer("option")
          .mayOnlyAccessLayers("wire", "text", "dhcp")
          .whereLayer("expression")
          .mayOnlyAccessLayers("address", "wire", "text", "dhcp", "option")
          .whereLayer("conf")
          .mayOnlyAccessLayers(
              "address",
              "wire",
              "text",
              "dhcp",
              "time",
              "lease",
              "config",
              "leasefile",
              "option",
              "expression",
              "identity",
              "option6",
              "config6",
              "leasefile6");

  @ArchTest
  static final ArchRule linux_goes_from_gate_and_libc_by_kernel_and_host_to_daemon_and_cli =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.jdhclient.linux..")
          .layer("gate")
          .definedBy("org.jdhclient.linux.gate")
          .layer("libc")
          .definedBy("org.jdhclient.linux.libc")
          .layer("struct")
          .definedBy("org.jdhclient.linux.libc.struct")
          .layer("process")
          .definedBy("org.jdhclient.linux.process")
          .layer("bpf")
          .definedBy("org.jdhclient.linux.bpf")
          .layer("packet")
          .definedBy("org.jdhclient.linux.packet")
          .layer("seccomp")
          .definedBy("org.jdhclient.linux.seccomp")
          .layer("landlock")
          .definedBy("org.jdhclient.linux.landlock")
          .layer("netlink")
          .definedBy("org.jdhclient.linux.netlink")
          .layer("clock")
          .definedBy("org.jdhclient.linux.host.clock")
          .layer("files")
          .definedBy("org.jdhclient.linux.host.files")
          .layer("record")
          .definedBy("org.jdhclient.linux.host.record")
          .layer("resolv")
          .definedBy("org.jdhclient.linux.host.resolv")
          .layer("host")
          .definedBy("org.jdhclient.linux.host")
          .layer("run")
          .definedBy("org.jdhclient.linux.run")
          .layer("control")
          .definedBy("org.jdhclient.linux.control")
          .layer("hook")
          .definedBy("org.jdhclient.linux.hook")
          .layer("notify")
          .definedBy("org.jdhclient.linux.notify")
          .layer("status")
          .definedBy("org.jdhclient.linux.status")
          .layer("diagnose")
          .definedBy("org.jdhclient.linux.diagnose..")
          .layer("settings")
          .definedBy("org.jdhclient.linux.daemon.settings")
          .layer("ownership")
          .definedBy("org.jdhclient.linux.daemon.ownership")
          .layer("client")
          .definedBy("org.jdhclient.linux.daemon.client")
          .layer("supervisor")
          .definedBy("org.jdhclient.linux.daemon.supervisor")
          .layer("departure")
          .definedBy("org.jdhclient.linux.daemon.departure")
          .layer("daemon")
          .definedBy("org.jdhclient.linux.daemon")
          .layer("cli")
          .definedBy("org.jdhclient.linux.cli..")
          .whereLayer("gate")
          .mayNotAccessAnyLayer()
          .whereLayer("struct")
          .mayNotAccessAnyLayer()
          .whereLayer("libc")
          .mayOnlyAccessLayers("gate", "struct")
          .whereLayer("process")
          .mayOnlyAccessLayers("libc")
          .whereLayer("bpf")
          .mayOnlyAccessLayers("libc")
          .whereLayer("packet")
          .mayOnlyAccessLayers("libc", "struct", "bpf")
          .whereLayer("seccomp")
          .mayOnlyAccessLayers("libc", "bpf")
          .whereLayer("landlock")
          .mayOnlyAccessLayers("libc", "struct")
          .whereLayer("netlink")
          .mayOnlyAccessLayers("libc", "struct")
          .whereLayer("clock")
          .mayOnlyAccessLayers("libc", "struct")
          .whereLayer("files")
          .mayOnlyAccessLayers("libc", "process", "clock")
          .whereLayer("record")
          .mayOnlyAccessLayers("files", "run")
          .whereLayer("run")
          .mayOnlyAccessLayers("libc", "files")
          .whereLayer("resolv")
          .mayOnlyAccessLayers("libc", "process", "clock", "files", "run")
          .whereLayer("host")
          .mayOnlyAccessLayers("libc", "netlink", "process", "clock", "files", "run", "resolv")
          .whereLayer("control")
          .mayOnlyAccessLayers("libc", "clock", "run")
          .whereLayer("hook")
          .mayOnlyAccessLayers("libc", "process", "host", "clock", "files")
          .whereLayer("notify")
          .mayOnlyAccessLayers("libc")
          .whereLayer("status")
          .mayOnlyAccessLayers("libc", "netlink", "process", "host", "run", "control")
          .whereLayer("diagnose")
          .mayOnlyAccessLayers(
              "libc", "netlink", "packet", "process", "host", "clock", "files", "resolv", "status")
          .whereLayer("settings")
          .mayOnlyAccessLayers("host", "clock", "record", "run", "hook")
          .whereLayer("ownership")
          .mayOnlyAccessLayers("libc", "process", "host", "clock", "files", "run", "control")
          .whereLayer("client")
          .mayOnlyAccessLayers(
              "libc",
              "netlink",
              "packet",
              "host",
              "clock",
              "record",
              "resolv",
              "run",
              "hook",
              "status",
              "settings",
              "ownership")
          .whereLayer("supervisor")
          .mayOnlyAccessLayers(
              "libc",
              "netlink",
              "process",
              "host",
              "clock",
              "run",
              "control",
              "hook",
              "notify",
              "status",
              "settings",
              "ownership",
              "client")
          .whereLayer("departure")
          .mayOnlyAccessLayers(
              "libc",
              "netlink",
              "process",
              "host",
              "clock",
              "files",
              "run",
              "control",
              "status",
              "settings",
              "ownership",
              "client")
          .whereLayer("daemon")
          .mayOnlyAccessLayers(
              "libc",
              "netlink",
              "seccomp",
              "landlock",
              "process",
              "host",
              "clock",
              "files",
              "resolv",
              "run",
              "hook",
              "control",
              "notify",
              "settings",
              "ownership",
              "client",
              "supervisor")
          .whereLayer("cli")
          .mayOnlyAccessLayers(
              "libc",
              "struct",
              "packet",
              "process",
              "host",
              "clock",
              "files",
              "netlink",
              "run",
              "control",
              "hook",
              "notify",
              "status",
              "diagnose",
              "settings",
              "client",
              "departure",
              "daemon");

  @ArchTest
  static final ArchRule files_know_no_leases =
      noClasses()
          .that()
          .resideInAnyPackage("org.jdhclient.linux.host.files", "org.jdhclient.linux.process")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jdhclient.dhcp",
              "org.jdhclient.dhcp6..",
              "org.jdhclient.lease",
              "org.jdhclient.client",
              "org.jdhclient.leasefile");

  @ArchTest
  static final ArchRule errno_is_known_where_the_kernel_is_called =
      noClasses()
          .that()
          .resideInAnyPackage("org.jdhclient.linux..")
          .and()
          .resideOutsideOfPackages(
              "org.jdhclient.linux.libc..",
              "org.jdhclient.linux.packet",
              "org.jdhclient.linux.netlink",
              "org.jdhclient.linux.process",
              "org.jdhclient.linux.seccomp",
              "org.jdhclient.linux.host..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Errno.class);

  @ArchTest
  static final ArchRule the_engine_is_above_its_ports =
      noClasses()
          .that()
          .resideInAPackage("org.jdhclient.engine.port")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdhclient.engine", "org.jdhclient.client");

  @ArchTest
  static final ArchRule no_cycles =
      slices().matching("org.jdhclient.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_gate_is_the_only_way_to_native_code =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.jdhclient.linux.gate")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.kenai.jffi..", "jnr..");

  @ArchTest
  static final ArchRule netlink_and_packet_know_no_dhcp =
      noClasses()
          .that()
          .resideInAnyPackage("org.jdhclient.linux.netlink", "org.jdhclient.linux.packet")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jdhclient.dhcp",
              "org.jdhclient.dhcp6..",
              "org.jdhclient.lease",
              "org.jdhclient.client",
              "org.jdhclient.leasefile");

  @ArchTest
  static final ArchRule picocli_explains_and_logback_is_built_in_the_command_only =
      classes()
          .that()
          .resideOutsideOfPackage("org.jdhclient.linux.cli..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("picocli..", "ch.qos.logback..");
}
