package org.jdhclient.diagnosis.observe;

/** The guest has a default route of IPv6, by whichever interface, and whoever made it. */
public record DefaultRoute() implements Observation {}
