/**
 * Causes that show in replies: what servers say, and what a client makes of it.
 *
 * <p>In comes what was seen, out come causes; nothing here sends or receives.
 */
package org.jdhclient.diagnosis.reply;
