package org.jdhclient.dhcp;

/**
 * An option in words.
 *
 * @param name as in {@code option NAME VALUE;}
 * @param value as dhclient writes it into a lease file
 */
public record NamedOption(String name, String value) {}
