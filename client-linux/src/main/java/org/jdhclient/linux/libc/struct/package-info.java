/**
 * The kernel's and the C library's structures by their headers' names: sizes, and where each field
 * lies.
 *
 * <p>Nothing comes in and numbers go out. Nothing here holds memory, makes a call or knows who
 * reads the fields; a test compares each number with what a C compiler says.
 */
package org.jdhclient.linux.libc.struct;
