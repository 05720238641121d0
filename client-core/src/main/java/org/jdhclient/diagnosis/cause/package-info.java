/**
 * What a cause is: its word for programs, its sentence and cure for people, and what it weighs.
 *
 * <p>The causes themselves are in rooms of their own, {@code guest} for what stands in the way on
 * the guest itself, {@code silence} for why nobody answers, {@code reply} for what servers say;
 * each room has one list of its rules, the most telling first.
 */
package org.jdhclient.diagnosis.cause;
