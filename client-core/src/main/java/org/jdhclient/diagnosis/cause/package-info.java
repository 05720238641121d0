/**
 * What a cause is: its word for programs, its sentence and cure for people, and what it weighs.
 *
 * <p>The causes themselves are in rooms of their own, {@code wire} for what the network and its
 * servers do, {@code guest} for what stands in the way on the guest itself; each room has one list
 * of its rules, the most telling first.
 */
package org.jdhclient.diagnosis.cause;
