/**
 * What the command line, the environment, /etc/default/jdhclient and dhclient.conf say, as {@link
 * org.jdhclient.linux.daemon.settings.Settings}.
 *
 * <p>Whatever is odd is a usage error or one warning. What is done with the settings is not known
 * here.
 */
package org.jdhclient.linux.cli.settings;
