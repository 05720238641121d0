package org.jdhclient.desugar;

import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * A lambda expression or method reference, as {@link java.lang.invoke.LambdaMetafactory} is told of
 * it.
 *
 * @param erased the type of the interface's method, as the interface declares it
 * @param actual the same, as it is known where the lambda is
 * @param body the method to call
 */
record Lambda(InvokeDynamicInsnNode instruction, Type erased, Type actual, Handle body) {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  /** Empty for what is no lambda, or one that is more than an interface's method. */
  static Optional<Lambda> of(InvokeDynamicInsnNode instruction) {
    var bootstrap = instruction.bsm;
    if (!bootstrap.getOwner().equals(METAFACTORY) || !bootstrap.getName().equals("metafactory")) {
      return Optional.empty();
    }
    return Optional.of(
        new Lambda(
            instruction,
            (Type) instruction.bsmArgs[0],
            (Type) instruction.bsmArgs[2],
            (Handle) instruction.bsmArgs[1]));
  }

  /** The interface's method. */
  String methodName() {
    return instruction.name;
  }

  /** The interface. */
  Type type() {
    return Type.getReturnType(instruction.desc);
  }

  /** What the lambda takes along from where it is. */
  Type[] captured() {
    return Type.getArgumentTypes(instruction.desc);
  }
}
