/**
 * Fuzz targets: each takes any octets whatever and holds what is made of them to an oracle.
 *
 * <p>Octets that are malformed end in the one exception, which a target takes for an answer; any
 * other exception is a finding, and so is a promise that is not kept. Inputs that matter lie beside
 * the targets as resources, where Jazzer expects them.
 */
package org.jdhclient.fuzz;
