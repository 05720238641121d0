/**
 * What there is to tell of one interface, and how it is said.
 *
 * <p>Each {@link org.jdhclient.report.Report} is a line of the log, in dhclient's words where
 * dhclient has any. {@link org.jdhclient.report.ChecksumWatch} makes reports of the checksums it is
 * shown. Where the lines go is not known here.
 */
package org.jdhclient.report;
