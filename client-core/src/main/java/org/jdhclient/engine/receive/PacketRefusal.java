package org.jdhclient.engine.receive;

import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;

/** A received packet that was not used. */
public record PacketRefusal(BootTime at, Discard reason, String detail) {}
