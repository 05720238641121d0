package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.file.Path;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;

/**
 * What a program is told that has one record of each link: what the clients of all families have
 * there, for whoever tells it something takes the place of the others.
 */
final class LinkRecord {
  private static final String IDENTITY = "records of links in network ";

  private final ResolvConfParts parts;
  private final ClientKey key;
  private final String interfaceName;

  /**
   * @param run where the clients' parts are kept
   */
  LinkRecord(RunDirectory run, ClientKey key, String interfaceName) {
    this.parts = new ResolvConfParts(run, IDENTITY + key.namespace());
    this.key = key;
    this.interfaceName = interfaceName;
  }

  /**
   * The record, once the client has this in it.
   *
   * @param directory where the client's leases lie
   */
  String with(ResolverSettings settings, Path directory) throws IOException {
    parts.put(key, interfaceName, directory, settings);
    return content();
  }

  /** The record without the client's part; empty if nobody has one. */
  String without() throws IOException {
    parts.remove(key);
    return content();
  }

  private String content() throws IOException {
    var ofLink = parts.all();
    ofLink.keySet().removeIf(source -> !source.interfaceName().equals(interfaceName));
    return ResolvConfContent.of(ofLink);
  }
}
