/** The services of the package, in whole Debian containers that boot with them. */
package org.jdhclient.it.service;
