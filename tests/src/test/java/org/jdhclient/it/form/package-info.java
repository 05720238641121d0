/** The shipped forms: the native executable beside the JVM's, and the package in containers. */
package org.jdhclient.it.form;
