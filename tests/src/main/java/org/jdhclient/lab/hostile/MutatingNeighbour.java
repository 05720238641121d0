package org.jdhclient.lab.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdhclient.address.Family;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.relay.RelayPort;
import org.jdhclient.linux.libc.ErrnoException;

/**
 * A hostile neighbour, to be run in a cell: answers the guest's requests with mutated replies, and
 * goes on with that as fast as it can.
 */
public final class MutatingNeighbour {
  /** Frames that are made for a request, and sent over and over until the next look. */
  private static final int AT_ONCE = 64;

  private static final int MOST_OCTETS = 1472;

  /** One of so many ends the guest's asking. */
  private static final int SELDOM = 50_000;

  private final Answers.Reader reader;
  private final Random random;
  private final Mutation mutation;

  private MutatingNeighbour(Answers.Reader reader, Random random) {
    this.reader = reader;
    this.random = random;
    this.mutation = new Mutation(random);
  }

  /**
   * Says {@code ready}, then sends until it is killed, each frame once.
   *
   * @param arguments the family, and a seed
   */
  public static void main(String[] arguments) throws IOException, ErrnoException {
    var reader = Answers.of(Family.valueOf(arguments[0]));
    var random = new Random(Long.parseLong(arguments[1]));
    try (var port = RelayPort.open(Guest.INTERFACE)) {
      System.out.println("ready");
      new MutatingNeighbour(reader, random).answer(port);
    }
  }

  private void answer(RelayPort port) throws ErrnoException {
    var answers = new Answers(List.of(), List.of());
    while (!Thread.interrupted()) {
      for (var frame = port.receive(); frame.isPresent(); frame = port.receive()) {
        answers = reader.to(frame.get()).orElse(answers);
      }
      port.send(frames(answers));
    }
  }

  private List<byte[]> frames(Answers answers) {
    var frames = new ArrayList<byte[]>();
    for (int i = 0; i < AT_ONCE; i++) {
      drawn(answers).map(this::frame).ifPresent(frames::add);
    }
    return frames;
  }

  private Optional<byte[]> drawn(Answers answers) {
    var from = random.nextInt(SELDOM) == 0 ? answers.seldom() : answers.often();
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
  }

  /** Mostly behind what a filter looks at, mostly with a checksum that is right. */
  private byte[] frame(byte[] answer) {
    int from = random.nextInt(16) == 0 ? 0 : Math.min(answer.length, reader.behindIds());
    var mutated = mutation.of(answer, from);
    int error = random.nextInt(32) == 0 ? random.nextInt(1 << Short.SIZE) : 0;
    var payload = ByteBuffer.wrap(mutated, 0, Math.min(mutated.length, MOST_OCTETS));
    var frame = reader.framed(payload, error);
    return random.nextInt(64) == 0 ? mutation.of(frame, UdpFrame.ETHERNET) : frame;
  }
}
