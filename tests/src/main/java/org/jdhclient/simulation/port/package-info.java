/**
 * The engine's ports in a simulated machine.
 *
 * <p>Comes in: what the engine asks for. Goes out: the models' answers, and a word to the {@link
 * org.jdhclient.simulation.invariant.Moment} about everything that was done. Each call may be the
 * one at which the process is killed.
 */
package org.jdhclient.simulation.port;
