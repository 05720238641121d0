package org.jdhclient.linux;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jdhclient.linux.libc.Errno;

/** Who may import whom, held over the class files of both modules. */
@AnalyzeClasses(packages = "org.jdhclient", importOptions = DoNotIncludeTests.class)
class PackageDirectionTest {

  private static final RoomTable CORE = RoomTable.read("rooms-of-core.txt", "org.jdhclient");
  private static final RoomTable LINUX =
      RoomTable.read("rooms-of-linux.txt", "org.jdhclient.linux");

  @ArchTest
  static final ArchRule core_goes_from_address_to_engine_and_to_conf =
      CORE.rule("org.jdhclient.linux..");

  @ArchTest
  static final ArchRule linux_goes_from_gate_and_libc_by_kernel_and_host_to_daemon_and_cli =
      LINUX.rule("org.jdhclient", "org.jdhclient..");

  @ArchTest
  static void no_room_uses_one_above_it(JavaClasses classes) {
    assertThat(CORE.againstTheOrder()).isEmpty();
    assertThat(LINUX.againstTheOrder()).isEmpty();
  }

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
