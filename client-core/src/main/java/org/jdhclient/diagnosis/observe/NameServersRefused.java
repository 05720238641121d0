package org.jdhclient.diagnosis.observe;

/**
 * The name servers of a lease could not be written down.
 *
 * @param reason the file, and what is wrong with it
 */
public record NameServersRefused(String reason) implements Observation {}
