/**
 * How often something may be done, and how soon again.
 *
 * <p>Each class is told of events with their times, and answers whether the thing may be done now.
 */
package org.jdhclient.pace;
