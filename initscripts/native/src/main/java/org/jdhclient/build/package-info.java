/**
 * What runs while an image is built, and is no part of it.
 *
 * <p>In comes what native-image says of its parts, out go the files from which the executable is
 * linked. Nothing of the client is known here.
 */
package org.jdhclient.build;
