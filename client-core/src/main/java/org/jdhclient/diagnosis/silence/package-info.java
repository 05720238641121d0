/**
 * Causes of silence: why nobody answers a DISCOVER or a Solicit.
 *
 * <p>In comes what was seen, out come causes; nothing here sends or receives. Which of them hold of
 * either DHCP, and which of DHCPv4 alone, {@link org.jdhclient.diagnosis.silence.SilenceCauses}
 * says.
 */
package org.jdhclient.diagnosis.silence;
