package org.jdhclient.linux.host.record;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.identity.Duid;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** A client of each family, and a lease file of each. */
class DuidRecordTest {
  private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:01");
  private static final Duid ON_RECORD = new Duid(Octets.of(0, 3, 0, 1, 2, 0, 0, 0, 0, 7));

  /** As ISC's dhclient -6 writes it. */
  private static final String LEASES6 =
      """
      default-duid "\\000\\003\\000\\001\\002\\000\\000\\000\\000\\007";
      lease6 {
        interface "eth0";
        ia-na 00:00:00:01 {
          starts 1795890000;
          renew 60;
          rebind 105;
          iaaddr 2001:db8::1234 {
            starts 1795890000;
            preferred-life 120;
            max-life 120;
          }
        }
        option dhcp6.client-id 0:3:0:1:2:0:0:0:0:7;
        option dhcp6.server-id 0:3:0:1:2:0:0:0:0:1;
      }
      """;

  private static final String LEASES4 =
      """
      default-duid "\\000\\003\\000\\001\\002\\000\\000\\000\\000\\007";
      lease {
        interface "eth0";
        fixed-address 10.0.3.7;
        option dhcp-lease-time 3600;
        option dhcp-server-identifier 10.0.3.1;
        renew 0 2026/11/22 19:25:00;
        rebind 0 2026/11/22 19:50:00;
        expire 0 2026/11/22 20:00:00;
      }
      """;

  @TempDir private Path directory;
  private Path v4;
  private Path v6;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private Logger log;

  @BeforeEach
  void open() {
    v4 = directory.resolve("dhclient.leases");
    v6 = directory.resolve("dhclient6.leases");
    var logger = new LoggerContext().getLogger("duid");
    logged.start();
    logger.addAppender(logged);
    log = logger;
  }

  private Duid duid(Path own, Path other) {
    return new DuidRecord(
            store(own),
            Optional.of(new DuidFile(other, new RunDirectory(directory.resolve("run")), log)),
            Duid::linkLayer,
            IdFormat.OCTAL,
            log)
        .duid(MAC);
  }

  private LeaseFile store(Path file) {
    return new LeaseFile(file, new RunDirectory(directory.resolve("run")), log);
  }

  private List<String> warnings() {
    return logged.list.stream()
        .filter(event -> event.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void whatIsInTheOtherFamilysFileIsTheHostsAndGoesIntoOnesOwn() throws IOException {
    Files.writeString(v6, LEASES6);

    assertThat(duid(v4, v6)).isEqualTo(ON_RECORD);

    assertThat(store(v4).defaultDuid()).contains(ON_RECORD);
    assertThat(v6).hasContent(LEASES6);
  }

  @Test
  void soItIsTheOtherWayRound() throws IOException {
    Files.writeString(v4, LEASES4);

    assertThat(duid(v6, v4)).isEqualTo(ON_RECORD);

    assertThat(store(v6).defaultDuid()).contains(ON_RECORD);
    assertThat(v4).hasContent(LEASES4);
  }

  @Test
  void onesOwnCountsFirst() throws IOException {
    Files.writeString(v4, LEASES4);
    Files.writeString(v6, LEASES6.replace("\\007", "\\010"));

    assertThat(duid(v4, v6)).isEqualTo(ON_RECORD);
    assertThat(duid(v6, v4)).isNotEqualTo(ON_RECORD);
  }

  @Test
  void whatIsMadeForOneIsTheOthersToo() {
    var made = duid(v6, v4);

    assertThat(made).isEqualTo(Duid.linkLayer(MAC));
    assertThat(duid(v4, v6)).isEqualTo(made);
    assertThat(duid(v6, v4)).isEqualTo(made);
  }

  /** Who comes from another client is the same to servers. */
  @Test
  void anotherClientsDuidIsTakenOverAndItsFileLeftAlone() throws IOException {
    var dhcpcd = Files.writeString(directory.resolve("duid"), "00:03:00:01:02:00:00:00:00:07\n");

    assertThat(duid(v6, dhcpcd)).isEqualTo(ON_RECORD);

    assertThat(store(v6).defaultDuid()).contains(ON_RECORD);
    assertThat(dhcpcd).hasContent("00:03:00:01:02:00:00:00:00:07\n");
    assertThat(warnings()).isEmpty();
    Files.delete(dhcpcd);
    assertThat(duid(v6, dhcpcd)).isEqualTo(ON_RECORD);
  }

  @Test
  void soIsOneBehindItsLength() throws IOException {
    var wide = directory.resolve("dhcp6c_duid");
    var octets = ByteBuffer.allocate(12).order(ByteOrder.nativeOrder()).putShort((short) 10);
    Files.write(wide, octets.put(ON_RECORD.octets().toByteArray()).array());

    assertThat(duid(v6, wide)).isEqualTo(ON_RECORD);
  }

  @Test
  void whatIsNeitherIsTold() throws IOException {
    var other = Files.writeString(directory.resolve("duid"), "00:03\n");

    assertThat(duid(v6, other)).isEqualTo(Duid.linkLayer(MAC));

    assertThat(warnings()).anyMatch(line -> line.contains("the text ends within a statement"));
  }

  /** A server that is given such a one drops the message (RFC 9915 11.1, 16.2). */
  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"\\000\"", "00:03"})
  void whatIsNoDuidByItsLengthIsToldAndAnotherIsMade(String none) throws IOException {
    int head = LEASES6.indexOf('\n') + 1;
    Files.writeString(v6, "default-duid " + none + ";\n" + LEASES6.substring(head));

    assertThat(duid(v6, v4)).isEqualTo(Duid.linkLayer(MAC));

    assertThat(warnings())
        .singleElement()
        .asString()
        .startsWith(v6 + ": default-duid: a DUID of ")
        .contains(" octets, which is none");
    assertThat(store(v6).defaultDuid()).contains(Duid.linkLayer(MAC));
    assertThat(Files.readString(v6))
        .containsOnlyOnce("default-duid ")
        .endsWith(LEASES6.substring(head));
  }

  @Test
  void norIsItOneInTheOtherFile() throws IOException {
    Files.writeString(v4, "default-duid \"\\000\";\n");

    assertThat(duid(v6, v4)).isEqualTo(Duid.linkLayer(MAC));

    assertThat(warnings()).singleElement().asString().startsWith(v4 + ": default-duid: ");
    assertThat(v4).hasContent("default-duid \"\\000\";\n");
  }

  /** The other family's is the host's then, as where there is none. */
  @Test
  void whereOnesOwnIsNoneTheOtherFilesCounts() throws IOException {
    Files.writeString(v6, "default-duid \"\\000\";\n");
    Files.writeString(v4, LEASES4);

    assertThat(duid(v6, v4)).isEqualTo(ON_RECORD);
  }

  @Test
  void whoAsksOftenIsToldOnce() throws IOException {
    Files.writeString(v6, "default-duid \"\\000\";\n");
    var record = new DuidRecord(store(v6), Optional.empty(), Duid::linkLayer, IdFormat.OCTAL, log);

    assertThat(record.unrecorded(MAC)).isEqualTo(Duid.linkLayer(MAC));
    assertThat(record.duid(MAC)).isEqualTo(Duid.linkLayer(MAC));

    assertThat(warnings()).hasSize(1);
  }

  /** So the owner writes what another client shows and keeps in no file. */
  @Test
  void whatIsWrittenInHexadecimalInTheLeaseFileCounts() throws IOException {
    Files.writeString(v6, "default-duid 00:03:00:01:02:00:00:00:00:07;\n");

    assertThat(duid(v6, v4)).isEqualTo(ON_RECORD);
  }

  /** A file of either family that has no DUID keeps its leases. */
  @Test
  void leasesStayWhereADuidGoesOnRecord() throws IOException {
    int head = LEASES6.indexOf('\n') + 1;
    Files.writeString(v6, LEASES6.substring(head));
    Files.writeString(v4, LEASES4);

    assertThat(duid(v6, v4)).isEqualTo(ON_RECORD);

    assertThat(Files.readString(v6)).startsWith("default-duid ").endsWith(LEASES6.substring(head));
  }
}
