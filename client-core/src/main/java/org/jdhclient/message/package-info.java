/**
 * What a client says: RFC 2131's table 5 as code.
 *
 * <p>{@link org.jdhclient.message.ClientMessages} makes a whole message of what is known when it is
 * sent. Why and when it is sent is not known here.
 */
package org.jdhclient.message;
