package org.jdhclient.diagnosis.observe;

import org.jdhclient.engine6.port.RouterWord;

/** What routers say of DHCPv6 by what the kernel has heard of them. */
public record RouterHeard(RouterWord word) implements Observation {}
