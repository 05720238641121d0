/** How asking for a lease goes, and why none came of it. */
package org.jdhclient.engine.attempt;
