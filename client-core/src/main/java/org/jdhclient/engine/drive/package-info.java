/** What a process has to do with an engine, of whichever family. */
package org.jdhclient.engine.drive;
