/**
 * Lives of simulated worlds, whatever lives in them: how one is set up, what became of it, and many
 * of them side by side.
 *
 * <p>Comes in: seeds, and how a life is lived. Goes out: outcomes and traces. What a world consists
 * of is not known here.
 */
package org.jdhclient.simulation.life;
