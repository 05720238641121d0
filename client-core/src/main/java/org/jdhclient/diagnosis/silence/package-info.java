/**
 * Causes of silence: why nobody answers a DISCOVER.
 *
 * <p>In comes what was seen, out come causes; nothing here sends or receives.
 */
package org.jdhclient.diagnosis.silence;
