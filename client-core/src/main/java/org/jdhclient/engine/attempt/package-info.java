/**
 * How asking for a lease goes, and why none came of it.
 *
 * <p>In comes what the machine tells and what became of packets, out come a {@link
 * org.jdhclient.engine.attempt.AttemptSummary} and the lines that name the cause. What is asked,
 * and how often, is not known here.
 */
package org.jdhclient.engine.attempt;
