/** The variables of hooks and scripts for DHCPv6, checked. */
package org.jdhclient.script6;
