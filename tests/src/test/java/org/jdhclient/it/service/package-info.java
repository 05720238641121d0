/** The service jdhclient@.service, in whole Debian containers that boot with it. */
package org.jdhclient.it.service;
