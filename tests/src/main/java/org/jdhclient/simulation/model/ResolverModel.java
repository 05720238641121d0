package org.jdhclient.simulation.model;

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

  /** Whether a text speaks of a lease. */
  public static boolean isOfALease(String text) {
    return text.startsWith(OURS);
  }

  /** The text that stands there when a lease's part is in it; empty if that says nothing. */
  public static String textOf(ResolverSettings settings) {
    var part = part(settings);
    return part.isEmpty() ? "" : OURS + part;
  }

  public String content() {
    return content;
  }

  /** What would be there without a lease. */
  public String owners() {
    return owners;
  }

  /** The owner, or a hook of his, makes it anew. */
  public void ownerWrites(String text) {
    content = text;
    owners = text;
  }

  public void ownerEdits() {
    edits++;
    ownerWrites("# the owner's, edit " + edits + "\n");
  }

  public void apply(ResolverSettings settings) {
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
