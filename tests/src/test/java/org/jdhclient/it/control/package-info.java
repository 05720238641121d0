/** The client as a process: how it starts, stays, tells its status, and is told to end. */
package org.jdhclient.it.control;
