/** What {@code --diagnose} says last, in each case that can be staged, and whether it is right. */
package org.jdhclient.it.diagnose;
