/**
 * The lease on record, with which a run goes on where no other is to be had.
 *
 * <p>In comes what was seen, and the rules of the other rooms; out come their causes, with the less
 * grave effect where such a lease is left. Nothing here looks anything up.
 */
package org.jdhclient.diagnosis.recorded;
