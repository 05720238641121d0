package org.jdhclient.desugar;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.V17;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * The class in a lambda's place: a field for each value that the lambda takes along, a static
 * method that makes an instance, and the interface's method, which calls the lambda's body.
 */
final class LambdaClass {
  /** The name of the method that makes an instance of what the lambda takes along. */
  static final String FACTORY = "make";

  private static final Type OBJECT = Type.getType(Object.class);

  private final Type self;
  private final Lambda lambda;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  LambdaClass(String name, String nestHost, Lambda lambda) {
    self = Type.getObjectType(name);
    this.lambda = lambda;
    String[] interfaces = {lambda.type().getInternalName()};
    writer.visit(V17, ACC_FINAL | ACC_SYNTHETIC, name, null, OBJECT.getInternalName(), interfaces);
    writer.visitNestHost(nestHost);
    addFields();
    addConstructor();
    addFactory();
    addMethod();
    writer.visitEnd();
  }

  byte[] content() {
    return writer.toByteArray();
  }

  private void addFields() {
    var captured = lambda.captured();
    for (int i = 0; i < captured.length; i++) {
      writer.visitField(ACC_PRIVATE | ACC_FINAL, field(i), captured[i].getDescriptor(), null, null);
    }
  }

  private static String field(int index) {
    return "captured" + index;
  }

  private Method constructor() {
    return new Method("<init>", Type.VOID_TYPE, lambda.captured());
  }

  private void addConstructor() {
    var code = method(0, constructor());
    code.loadThis();
    code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
    for (int i = 0; i < lambda.captured().length; i++) {
      code.loadThis();
      code.loadArg(i);
      code.putField(self, field(i), lambda.captured()[i]);
    }
    end(code);
  }

  private void addFactory() {
    var code = method(ACC_STATIC, new Method(FACTORY, lambda.instruction().desc));
    code.newInstance(self);
    code.dup();
    code.loadArgs();
    code.invokeConstructor(self, constructor());
    end(code);
  }

  private void addMethod() {
    var erased = lambda.erased();
    var code = method(ACC_PUBLIC, new Method(lambda.methodName(), erased.getDescriptor()));
    var body = new LambdaBody(lambda.body());
    body.begin(code);
    var formals = body.formals();
    int captured = lambda.captured().length;
    for (int i = 0; i < captured; i++) {
      code.loadThis();
      code.getField(self, field(i), lambda.captured()[i]);
      Conversion.of(lambda.captured()[i], formals[i]).apply(code);
    }
    var actual = lambda.actual().getArgumentTypes();
    for (int i = 0; i < actual.length; i++) {
      code.loadArg(i);
      Conversion.of(erased.getArgumentTypes()[i], actual[i]).apply(code);
      Conversion.of(actual[i], formals[captured + i]).apply(code);
    }
    body.invoke(code);
    Conversion.of(body.result(), erased.getReturnType()).apply(code);
    end(code);
  }

  private GeneratorAdapter method(int access, Method method) {
    var visitor = writer.visitMethod(access, method.getName(), method.getDescriptor(), null, null);
    return new GeneratorAdapter(visitor, access, method.getName(), method.getDescriptor());
  }

  private static void end(GeneratorAdapter code) {
    code.returnValue();
    code.endMethod();
  }
}
