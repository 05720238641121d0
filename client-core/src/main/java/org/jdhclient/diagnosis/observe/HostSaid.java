package org.jdhclient.diagnosis.observe;

import org.jdhclient.report.LikelyHost;

/** What runs this guest, by what it leaves for guests to see. */
public record HostSaid(LikelyHost host) implements Observation {}
