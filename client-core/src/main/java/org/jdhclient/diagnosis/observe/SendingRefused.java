package org.jdhclient.diagnosis.observe;

/** The kernel dropped a DISCOVER on its way out, and said so. */
public record SendingRefused(String error) implements Observation {}
