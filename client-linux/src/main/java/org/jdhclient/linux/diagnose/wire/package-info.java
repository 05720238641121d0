/**
 * What a diagnosis sees on the wire: it asks, listens, and writes down what comes.
 *
 * <p>Out come records of {@code org.jdhclient.diagnosis.observe}, and each frame into a capture if
 * one is wanted; nothing is concluded.
 */
package org.jdhclient.linux.diagnose.wire;
