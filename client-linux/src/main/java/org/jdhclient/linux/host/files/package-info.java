/**
 * Files: how they are opened, read, replaced as a whole, and locked.
 *
 * <p>All that this program opens by a path that its owner or its users have a say in is opened
 * here, by {@code FileGuard}: others may have put something else there. In come paths and content;
 * out goes content, or the file system's refusal with the file's name in it. What is replaced
 * stands whole at any moment, also after a crash and beside other processes that do the same.
 * Nothing here knows of leases or of what is in a file but for the owner's configuration, whose
 * includes are files again.
 */
package org.jdhclient.linux.host.files;
