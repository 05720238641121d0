/**
 * How often something may be done, how soon again, and how long to wait.
 *
 * <p>Each class is told of events with their times, and answers whether the thing may be done now.
 */
package org.jdhclient.pace;
