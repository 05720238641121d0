/**
 * The expressions of ISC's dhcp-eval(5).
 *
 * <p>In come tokens, out comes a {@link org.jdhclient.conf.expression.DataExpression} or a {@link
 * org.jdhclient.conf.expression.BooleanExpression}, which is evaluated in an {@link
 * org.jdhclient.conf.expression.EvaluationContext}: what is known of the interface, the lease and
 * the options at that time. Evaluation does not fail; where ISC says null, the value is empty.
 * Which statement an expression stands in is not known here.
 */
package org.jdhclient.conf.expression;
