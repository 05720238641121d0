/**
 * {@code --diagnose}: why a guest gets no address, found out without changing anything on it.
 *
 * <p>{@code guest} and {@code wire} look, {@code org.jdhclient.diagnosis} concludes, and its causes
 * come out as text for people or as JSON for programs. Each reply is judged by the very machine
 * that a normal run uses.
 */
package org.jdhclient.linux.diagnose;
