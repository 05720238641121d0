/** What the process waits for, and who waits for the process. */
package org.jdhclient.linux.daemon.wait;
