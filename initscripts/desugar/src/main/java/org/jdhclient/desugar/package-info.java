/**
 * A step of packaging: in a jar, each lambda expression becomes a class of its own, as an anonymous
 * class would be. What goes in is what the compiler made, and what comes out does the same; it only
 * starts sooner. A lambda is linked by the JVM when it is first reached, which costs a third of a
 * millisecond even with a start-up archive, and there are more than a hundred before a lease is
 * bound; a class costs a tenth of that.
 */
package org.jdhclient.desugar;
