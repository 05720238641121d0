/**
 * Checks the checks: cores with one defect each, which the simulation has to find.
 *
 * <p>Comes in: the core's sources, and a list of what to change in them. Goes out: for each defect
 * the seed that found it. The product's code knows nothing of this: a source file is changed,
 * compiled in memory, and loaded in the place of the original.
 */
package org.jdhclient.simulation.mutant;
