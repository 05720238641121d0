/**
 * Debian itself: packages, root directories, and what is installed in them.
 *
 * <p>Comes in: names of packages, and what the build has made. Goes out: directories, kept from one
 * run to the next where they had to be fetched. It knows no network but the archive's.
 */
package org.jdhclient.lab.debian;
