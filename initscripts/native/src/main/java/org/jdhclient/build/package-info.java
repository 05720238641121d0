/** What runs while an image is built, and is no part of it. */
package org.jdhclient.build;
