package org.jdhclient.desugar;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** From one type to another, as a lambda's arguments and result are converted (JLS 5.3). */
record Conversion(Type from, Type to) {
  private static final Type OBJECT = Type.getType(Object.class);

  static Conversion of(Type from, Type to) {
    return new Conversion(from, to);
  }

  /** Converts what is on the stack. */
  void apply(GeneratorAdapter code) {
    if (to.equals(Type.VOID_TYPE)) {
      discard(code);
    } else if (isPrimitive(from) && isPrimitive(to)) {
      code.cast(from, to);
    } else if (isPrimitive(from)) {
      code.valueOf(from);
    } else if (isPrimitive(to)) {
      code.unbox(to);
    } else if (!from.equals(to) && !to.equals(OBJECT)) {
      code.checkCast(to);
    }
  }

  private void discard(GeneratorAdapter code) {
    switch (from.getSize()) {
      case 0 -> {}
      case 1 -> code.pop();
      default -> code.pop2();
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }
}
