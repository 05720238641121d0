package org.jdhclient.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Counts the steps that work takes: methods entered and jumps come by, in all classes of this
 * project. That is the same on every machine, however busy.
 */
public final class Steps {
  private static long count;

  private Steps() {}

  /** One step; what the classes under count call. */
  public static void step() {
    count++;
  }

  /** The work of a class, loaded anew under count. */
  static Function<byte[], Object> counted(Class<? extends Function<byte[], Object>> work) {
    try {
      @SuppressWarnings("unchecked")
      var loaded =
          (Function<byte[], Object>)
              new CountingLoader().loadClass(work.getName()).getDeclaredConstructor().newInstance();
      return loaded;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** How many steps a piece of work takes. */
  static long of(Function<byte[], Object> work, byte[] input) {
    long before = count;
    work.apply(input);
    return count - before;
  }

  private static final class CountingLoader extends ClassLoader {
    CountingLoader() {
      super(Steps.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("org.jdhclient.") || name.equals(Steps.class.getName())) {
        return super.loadClass(name, resolve);
      }
      var loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      var octets = counting(name);
      return defineClass(name, octets, 0, octets.length);
    }

    private byte[] counting(String name) {
      try (var stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
        var writer = new ClassWriter(0);
        new ClassReader(stream).accept(new CountingVisitor(writer), 0);
        return writer.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class CountingVisitor extends ClassVisitor {
    CountingVisitor(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private static final class CountingMethod extends MethodVisitor {
    CountingMethod(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      step();
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      step();
      super.visitJumpInsn(opcode, label);
    }

    private void step() {
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC, "org/jdhclient/client/Steps", "step", "()V", false);
    }
  }
}
