package org.jdhclient.engine.receive;

import org.jdhclient.wire.MalformedPacketException;

/**
 * A step from octets to a message.
 *
 * @param <I> what comes in
 * @param <O> what it holds
 */
@FunctionalInterface
public interface ReplyDecoder<I, O> {
  O decode(I input) throws MalformedPacketException;
}
