/** Interfaces that come, go, lose their carrier and are changed by others; and many of them. */
package org.jdhclient.it.link;
