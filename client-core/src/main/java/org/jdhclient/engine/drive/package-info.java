/**
 * What a process has to do with an engine, of whichever family.
 *
 * <p>In come events and time, out come a deadline and what has become of the interface. Which
 * messages go to and fro is not known to who drives an engine by this.
 */
package org.jdhclient.engine.drive;
