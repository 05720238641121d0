package org.jdhclient.config;

/** What is done against two hosts with one address (RFC 5227). */
public enum ConflictDetection {
  /** Announce the address once it is in use, and defend it; as fast as dhclient. */
  ANNOUNCE,
  /** Ask first, which takes four to seven seconds; then the same. */
  PROBE_FIRST
}
