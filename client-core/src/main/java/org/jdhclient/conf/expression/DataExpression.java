package org.jdhclient.conf.expression;

import java.util.List;
import java.util.Optional;
import org.jdhclient.conf.option.OptionName;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** An expression that makes octets (dhcp-eval(5)); empty where ISC says null. */
public sealed interface DataExpression {
  Optional<Octets> evaluate(EvaluationContext facts);

  record Literal(Octets octets) implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      return Optional.of(octets);
    }
  }

  record Null() implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      return Optional.empty();
    }
  }

  record HostName() implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      return Optional.of(facts.hostName()).filter(name -> !name.isEmpty());
    }
  }

  /** The hardware type, and the address. */
  record Hardware() implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      var address = Octets.copyOf(facts.hardwareAddress().octets());
      return Optional.of(Octets.of(DhcpMessage.HTYPE_ETHERNET).concat(address));
    }
  }

  record LeasedAddress() implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      return facts.leased().isAny()
          ? Optional.empty()
          : Optional.of(new OctetWriter().ipv4Address(facts.leased()).toOctets());
    }
  }

  /** What a server sent. */
  record ReceivedOption(OptionName option) implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      return facts.received().get(option);
    }
  }

  /** What statements have made so far: of what is to be sent, or of what a server sent. */
  record ConfiguredOption(OptionName option) implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      return facts.configured().get(option);
    }
  }

  record Substring(DataExpression of, NumericExpression offset, NumericExpression length)
      implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      var octets = of.evaluate(facts);
      var from = offset.evaluate(facts);
      var count = length.evaluate(facts);
      if (octets.isEmpty() || from.isEmpty() || count.isEmpty()) {
        return Optional.empty();
      }
      int size = octets.get().length();
      int start = (int) Math.max(0, Math.min(size, from.get()));
      int end = (int) Math.max(start, Math.min(size, start + count.get()));
      return Optional.of(octets.get().slice(start, end));
    }
  }

  record Suffix(DataExpression of, NumericExpression length) implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      var octets = of.evaluate(facts);
      var count = length.evaluate(facts);
      if (octets.isEmpty() || count.isEmpty()) {
        return Optional.empty();
      }
      int size = octets.get().length();
      return Optional.of(
          octets.get().slice((int) Math.max(0, Math.min(size, size - count.get())), size));
    }
  }

  record LowerCase(DataExpression of) implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      return of.evaluate(facts).map(text -> flipped(text, 'A'));
    }
  }

  record UpperCase(DataExpression of) implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      return of.evaluate(facts).map(text -> flipped(text, 'a'));
    }
  }

  /** The text with the letters of ASCII, from A or a on, in the other case. */
  private static Octets flipped(Octets text, char first) {
    int letters = 26;
    int otherCase = 0x20;
    var flipped = new OctetWriter();
    for (int i = 0; i < text.length(); i++) {
      int octet = text.at(i);
      flipped.u8(octet >= first && octet < first + letters ? octet ^ otherCase : octet);
    }
    return flipped.toOctets();
  }

  /** What would be longer than a message is null. */
  record Concat(List<DataExpression> parts) implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      var joined = new OctetWriter();
      for (var part : parts) {
        var octets = part.evaluate(facts);
        if (octets.isEmpty() || joined.length() + octets.get().length() > OptionName.MAX_LENGTH) {
          return Optional.empty();
        }
        joined.octets(octets.get());
      }
      return Optional.of(joined.toOctets());
    }
  }

  record PickFirstValue(List<DataExpression> choices) implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      for (var choice : choices) {
        var octets = choice.evaluate(facts);
        if (octets.isPresent()) {
          return octets;
        }
      }
      return Optional.empty();
    }
  }

  /** Hunks of some octets each, the last first; null if there is a rest. */
  record Reverse(NumericExpression hunk, DataExpression of) implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      var size = hunk.evaluate(facts);
      var octets = of.evaluate(facts);
      if (size.isEmpty() || octets.isEmpty()) {
        return Optional.empty();
      }
      int length = octets.get().length();
      if (size.get() < 1 || size.get() > Math.max(1, length) || length % size.get() != 0) {
        return Optional.empty();
      }
      int step = size.get().intValue();
      var reversed = new OctetWriter();
      for (int end = length; end > 0; end -= step) {
        reversed.octets(octets.get().slice(end - step, end));
      }
      return Optional.of(reversed.toOctets());
    }
  }

  /** Numbers of 8, 16 or 32 bits as text, in a base from 2 to 16. */
  record BinaryToAscii(
      NumericExpression base, NumericExpression width, DataExpression separator, DataExpression of)
      implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      var radix = base.evaluate(facts).filter(number -> number >= 2 && number <= 16);
      var octets = width.evaluate(facts).flatMap(NumericExpression::octets);
      var between = separator.evaluate(facts);
      var data = of.evaluate(facts);
      if (radix.isEmpty() || octets.isEmpty() || between.isEmpty() || data.isEmpty()) {
        return Optional.empty();
      }
      int step = octets.get();
      if (data.get().length() % step != 0) {
        return Optional.empty();
      }
      var text = new StringBuilder();
      for (int at = 0; at < data.get().length(); at += step) {
        long number = NumericExpression.number(data.get(), at, step);
        text.append(text.isEmpty() ? "" : between.get().toLatin1());
        text.append(Long.toString(number, radix.get().intValue()));
        if (text.length() > OptionName.MAX_LENGTH) {
          return Optional.empty();
        }
      }
      return Optional.of(Octets.ofLatin1(text.toString()));
    }
  }

  /** A number in network order, of 8, 16 or 32 bits. */
  record EncodeInt(NumericExpression of, NumericExpression width) implements DataExpression {
    @Override
    public Optional<Octets> evaluate(EvaluationContext facts) {
      var number = of.evaluate(facts);
      var octets = width.evaluate(facts).flatMap(NumericExpression::octets);
      if (number.isEmpty() || octets.isEmpty()) {
        return Optional.empty();
      }
      var all = new OctetWriter().u32(number.get()).toOctets();
      return Optional.of(all.slice(4 - octets.get(), 4));
    }
  }
}
