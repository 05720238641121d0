/**
 * {@code --diagnose}: why a guest gets no address, found out without changing anything on it.
 *
 * <p>A DISCOVER is sent, and each reply is judged by the very machine that a normal run uses; what
 * is found comes out as one {@link org.jdhclient.linux.diagnose.Diagnosis}, for people or programs.
 */
package org.jdhclient.linux.diagnose;
