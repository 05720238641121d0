package org.jdhclient.diagnosis.observe;

/** One thing that was seen, on the guest or on the wire, without any judgement. */
public interface Observation {}
