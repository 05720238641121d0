package org.jdhclient.desugar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A record's equals, hashCode or toString, which the compiler leaves to {@link
 * java.lang.runtime.ObjectMethods}: that makes them at run time of method handles, some 10 ms for
 * each record. Here they are code that does the same.
 *
 * @param self the record
 * @param components its fields
 */
record RecordMethod(MethodNode method, Type self, List<Handle> components) {
  private static final String METAFACTORY = "java/lang/runtime/ObjectMethods";
  private static final Type OBJECTS = Type.getType(java.util.Objects.class);
  private static final Type TEXT = Type.getType(StringBuilder.class);
  private static final Type OBJECT = Type.getType(Object.class);
  private static final int MAX_STACK = 4;
  private static final int HASH_FACTOR = 31;

  /** Empty for a method that is no such, or was written by hand. */
  static Optional<RecordMethod> of(MethodNode method) {
    for (var instruction : method.instructions) {
      if (instruction instanceof InvokeDynamicInsnNode dynamic
          && dynamic.bsm.getOwner().equals(METAFACTORY)) {
        var components = new ArrayList<Handle>();
        for (int i = 2; i < dynamic.bsmArgs.length; i++) {
          components.add((Handle) dynamic.bsmArgs[i]);
        }
        return Optional.of(new RecordMethod(method, (Type) dynamic.bsmArgs[0], components));
      }
    }
    return Optional.empty();
  }

  /** Puts the code in its place. */
  void replace() {
    method.instructions.clear();
    method.localVariables = null;
    var code = new GeneratorAdapter(method, method.access, method.name, method.desc);
    switch (method.name) {
      case "equals" -> equality(code);
      case "hashCode" -> hash(code);
      default -> text(code);
    }
    code.returnValue();
    method.maxStack = MAX_STACK;
    method.maxLocals = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
  }

  private void equality(GeneratorAdapter code) {
    var different = new Label();
    code.loadArg(0);
    code.instanceOf(self);
    code.ifZCmp(GeneratorAdapter.EQ, different);
    for (var component : components) {
      var type = Type.getType(component.getDesc());
      get(code, component);
      code.loadArg(0);
      code.checkCast(self);
      code.getField(self, component.getName(), type);
      ifDifferent(code, type, different);
    }
    code.push(true);
    code.returnValue();
    code.mark(different);
    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.push(false);
  }

  private static void ifDifferent(GeneratorAdapter code, Type type, Label different) {
    switch (type.getSort()) {
      case Type.OBJECT, Type.ARRAY -> {
        code.invokeStatic(
            OBJECTS, new Method("equals", Type.BOOLEAN_TYPE, new Type[] {OBJECT, OBJECT}));
        code.ifZCmp(GeneratorAdapter.EQ, different);
      }
      case Type.FLOAT, Type.DOUBLE -> {
        code.invokeStatic(boxed(type), new Method("compare", Type.INT_TYPE, twice(type)));
        code.ifZCmp(GeneratorAdapter.NE, different);
      }
      default -> code.ifCmp(type, GeneratorAdapter.NE, different);
    }
  }

  private static Type[] twice(Type type) {
    return new Type[] {type, type};
  }

  private void hash(GeneratorAdapter code) {
    code.push(0);
    for (var component : components) {
      var type = Type.getType(component.getDesc());
      code.push(HASH_FACTOR);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      get(code, component);
      boolean primitive = type.getSort() < Type.ARRAY;
      code.invokeStatic(
          primitive ? boxed(type) : OBJECTS,
          new Method("hashCode", Type.INT_TYPE, new Type[] {primitive ? type : OBJECT}));
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
  }

  private void text(GeneratorAdapter code) {
    code.newInstance(TEXT);
    code.dup();
    code.invokeConstructor(TEXT, new Method("<init>", "()V"));
    var name = self.getInternalName();
    var before = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1) + "[";
    for (var component : components) {
      append(code, before + component.getName() + "=");
      get(code, component);
      append(code, Type.getType(component.getDesc()));
      before = ", ";
    }
    append(code, components.isEmpty() ? before + "]" : "]");
    code.invokeVirtual(TEXT, new Method("toString", "()Ljava/lang/String;"));
  }

  private static void append(GeneratorAdapter code, String constant) {
    code.push(constant);
    append(code, Type.getType(String.class));
  }

  /** What is on the stack. */
  private static void append(GeneratorAdapter code, Type type) {
    var taken =
        switch (type.getSort()) {
          case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
          case Type.OBJECT -> type.equals(Type.getType(String.class)) ? type : OBJECT;
          case Type.ARRAY -> OBJECT;
          default -> type;
        };
    code.invokeVirtual(TEXT, new Method("append", TEXT, new Type[] {taken}));
  }

  private void get(GeneratorAdapter code, Handle component) {
    code.loadThis();
    code.getField(self, component.getName(), Type.getType(component.getDesc()));
  }

  private static Type boxed(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN -> Type.getType(Boolean.class);
      case Type.BYTE -> Type.getType(Byte.class);
      case Type.CHAR -> Type.getType(Character.class);
      case Type.SHORT -> Type.getType(Short.class);
      case Type.INT -> Type.getType(Integer.class);
      case Type.LONG -> Type.getType(Long.class);
      case Type.FLOAT -> Type.getType(Float.class);
      default -> Type.getType(Double.class);
    };
  }
}
