/**
 * Files that are read and written whole.
 *
 * <p>In come paths and content; out goes content, or the file system's refusal with the file's name
 * in it. What is replaced stands whole at any moment, also after a crash and beside other processes
 * that do the same. Nothing here knows of leases or of what is in a file but for the owner's
 * configuration, whose includes are files again.
 */
package org.jdhclient.linux.host.files;
