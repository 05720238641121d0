/** The owner's scripts, and ifupdown. */
package org.jdhclient.it.hook;
