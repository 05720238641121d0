/**
 * What a diagnosis sees on the guest itself: its link, its processes, what it may do.
 *
 * <p>Out come records of {@code org.jdhclient.diagnosis.observe}; nothing is changed, and nothing
 * concluded.
 */
package org.jdhclient.linux.diagnose.guest;
