package org.jdhclient.desugar;

import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * The method that a lambda stands for, of whichever kind (JVMS 4.4.8).
 *
 * @param handle of a static, virtual, private, interface's or constructing method
 */
record LambdaBody(Handle handle) {

  /** What it is to be given, a receiver first if it has one. */
  Type[] formals() {
    var arguments = Type.getArgumentTypes(handle.getDesc());
    return switch (handle.getTag()) {
      case Opcodes.H_INVOKESTATIC, Opcodes.H_NEWINVOKESPECIAL -> arguments;
      default -> Stream.concat(Stream.of(owner()), Stream.of(arguments)).toArray(Type[]::new);
    };
  }

  Type result() {
    return handle.getTag() == Opcodes.H_NEWINVOKESPECIAL
        ? owner()
        : Type.getReturnType(handle.getDesc());
  }

  /** What comes before its arguments. */
  void begin(GeneratorAdapter code) {
    if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      code.newInstance(owner());
      code.dup();
    }
  }

  void invoke(GeneratorAdapter code) {
    code.visitMethodInsn(
        opcode(), handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
  }

  /** A private method of a nest mate is called as any other is (JVMS 6.5, invokevirtual). */
  private int opcode() {
    return switch (handle.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      default -> handle.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  private Type owner() {
    return Type.getObjectType(handle.getOwner());
  }
}
