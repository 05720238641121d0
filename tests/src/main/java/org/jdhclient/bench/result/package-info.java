/**
 * What is measured in which situation, what came of it, and how that is shown.
 *
 * <p>Comes in: samples, one a client, scenario and round. Goes out: medians, and their ratios to
 * the same family's dhclient, as tables in Markdown, as a drawing, and as a file that the next run
 * goes on with. Nothing is started here.
 */
package org.jdhclient.bench.result;
