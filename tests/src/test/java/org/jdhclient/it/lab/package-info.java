/** The lab itself: it keeps to itself, and its relay does what it says. */
package org.jdhclient.it.lab;
