/** What a diagnosis comes to in each network that can be staged: its last line. */
package org.jdhclient.it.diagnose;
