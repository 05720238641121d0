/**
 * What a diagnosis sees: one record a kind of thing, all of them {@link
 * org.jdhclient.diagnosis.observe.Observation}s.
 *
 * <p>Whoever looks (client-linux, on the guest and on the wire) adds records to a list; {@link
 * org.jdhclient.diagnosis.observe.Observations} is that list, from which causes are concluded. What
 * is here says nothing of what it may mean.
 */
package org.jdhclient.diagnosis.observe;
