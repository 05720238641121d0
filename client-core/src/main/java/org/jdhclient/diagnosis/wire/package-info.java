/**
 * Causes that show on the wire: what the network between does, and what servers say or leave
 * unsaid.
 *
 * <p>In comes what was seen, out come causes; nothing here sends or receives.
 */
package org.jdhclient.diagnosis.wire;
