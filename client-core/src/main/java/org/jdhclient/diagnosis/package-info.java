/**
 * Why an interface gets no address: causes, concluded from what was seen.
 *
 * <p>In come {@code observe}'s records, which client-linux collects; rules in {@code guest}, {@code
 * silence}, {@code reply} and {@code cause6} conclude causes from them; out comes a {@link
 * org.jdhclient.diagnosis.Diagnosis}, of which text and JSON are made. Nothing here looks, sends,
 * waits or prints.
 */
package org.jdhclient.diagnosis;
