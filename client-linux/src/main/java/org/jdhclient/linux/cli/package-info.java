/**
 * The command: arguments in, lines on standard error and an exit status out.
 *
 * <p>{@link org.jdhclient.linux.cli.settings.Option} is the one table of options. A plain scanner
 * reads the command line by it; picocli, which costs more start-up time than the first packet does,
 * is made from the same table only to explain: for help, and for what was mistyped.
 */
package org.jdhclient.linux.cli;
