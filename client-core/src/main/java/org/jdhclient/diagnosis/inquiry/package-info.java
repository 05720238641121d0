/**
 * The inquiry on the wire: what is asked when, and what is made of the frames that come.
 *
 * <p>In come frames and times, out go frames to send and the records of {@code observe} and {@code
 * segment}. It is driven as the machine is: no sockets, no clock, one deadline. It draws no
 * conclusions.
 */
package org.jdhclient.diagnosis.inquiry;
