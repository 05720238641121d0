/**
 * The pictures in docs/diagrams, drawn from the texts beside them.
 *
 * <p>In comes a text that names states or participants and what goes on between them, out comes an
 * SVG file: the same text makes the same file, octet for octet, on any machine. What is true of the
 * client is not known here.
 */
package org.jdhclient.drawing;
