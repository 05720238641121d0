/**
 * What is seen of the Ethernet segment beside the replies: hosts, servers, tags, fragments.
 *
 * <p>One record a kind of thing; {@code inquiry} makes them of frames, {@code silence} and {@code
 * reply} conclude causes from them.
 */
package org.jdhclient.diagnosis.segment;
