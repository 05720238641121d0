package org.jdhclient.simulation.model;

import java.util.List;
import org.jdhclient.lease.ResolverSettings;

/**
 * resolv.conf, and what stood there before a lease's part came into it, both on disk. What others
 * have written since is theirs.
 */
public final class ResolverModel {
  private static final String OURS = "# of a lease\n";

  private String content = "# the owner's\n";
  private String original = content;
  private String owners = content;
  private int edits;
  private boolean others;

  /** Whether a text speaks of a lease. */
  public static boolean isOfALease(String text) {
    return text.startsWith(OURS);
  }

  /** How a text begins that speaks of name servers. */
  public static String beginning(List<?> nameServers) {
    return OURS + nameServers;
  }

  /** The text that stands there when a lease's part is in it; empty if that says nothing. */
  public static String textOf(ResolverSettings settings) {
    var part = part(settings);
    return part.isEmpty() ? "" : OURS + part;
  }

  public String content() {
    return content;
  }

  /** Whether others than a client have written it last. */
  public boolean isOthers() {
    return others;
  }

  /** What would be there without a lease. */
  public String owners() {
    return owners;
  }

  /** The owner, or a hook of his, makes it anew. */
  public void ownerWrites(String text) {
    content = text;
    owners = text;
    others = true;
  }

  public void ownerEdits() {
    edits++;
    ownerWrites("# the owner's, edit " + edits + "\n");
  }

  public void apply(ResolverSettings settings) {
    others = false;
    var text = textOf(settings);
    if (!text.isEmpty()) {
      original = isOfALease(content) ? original : content;
      content = text;
    }
  }

  public void replace(ResolverSettings previous, ResolverSettings settings) {
    if (part(settings).isEmpty()) {
      withdraw(previous);
    } else {
      apply(settings);
    }
  }

  public void withdraw(ResolverSettings settings) {
    others = false;
    if (isOfALease(content)) {
      content = original;
    }
  }

  private static String part(ResolverSettings settings) {
    return settings.isEmpty()
        ? ""
        : settings.nameServers() + settings.domain() + settings.searchList();
  }
}
