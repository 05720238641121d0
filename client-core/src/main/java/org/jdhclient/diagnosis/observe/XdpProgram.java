package org.jdhclient.diagnosis.observe;

/** A program has the interface's packets before anybody else sees them (XDP). */
public record XdpProgram() implements Observation {}
