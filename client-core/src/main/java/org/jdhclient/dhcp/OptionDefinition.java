package org.jdhclient.dhcp;

/** An option as people and files know it. */
public record OptionDefinition(int code, String name, OptionFormat format) {}
