package org.jdhclient.desugar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts a class in the place of each lambda expression and method reference of a set of classes, and
 * code into the methods that records have by themselves.
 *
 * <p>The new classes are nest mates (JVMS 5.4.4) of the one they come from, so that they may call
 * its private methods, which the bodies of lambdas are.
 */
final class Desugarer {
  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final Map<String, byte[]> made = new LinkedHashMap<>();

  /**
   * @param classes by their internal names, with all nest mates
   */
  Desugarer(Map<String, byte[]> classes) {
    classes.forEach(
        (name, content) -> {
          var node = new ClassNode();
          new ClassReader(content).accept(node, 0);
          this.classes.put(name, node);
        });
  }

  /** All classes as they are to be, and the new ones. */
  Map<String, byte[]> desugared() {
    classes.values().forEach(this::desugar);
    var desugared = new LinkedHashMap<String, byte[]>();
    classes.forEach((name, node) -> desugared.put(name, written(node)));
    desugared.putAll(made);
    return desugared;
  }

  private void desugar(ClassNode host) {
    int number = 0;
    for (var method : host.methods) {
      RecordMethod.of(method).ifPresent(RecordMethod::replace);
      for (var lambda : lambdas(method)) {
        number++;
        replace(lambda, method, host, host.name + "$$L" + number);
      }
    }
  }

  private static Iterable<Lambda> lambdas(MethodNode method) {
    var lambdas = new ArrayList<Lambda>();
    for (var instruction : method.instructions) {
      if (instruction instanceof InvokeDynamicInsnNode dynamic) {
        Lambda.of(dynamic).ifPresent(lambdas::add);
      }
    }
    return lambdas;
  }

  private void replace(Lambda lambda, MethodNode method, ClassNode host, String name) {
    var nestHost = Optional.ofNullable(host.nestHostClass).orElse(host.name);
    var factory = new LambdaClass(name, nestHost, lambda);
    made.put(name, factory.content());
    addNestMember(classes.get(nestHost), name);
    method.instructions.set(
        lambda.instruction(),
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, name, LambdaClass.FACTORY, lambda.instruction().desc, false));
  }

  private static void addNestMember(ClassNode nestHost, String name) {
    if (nestHost.nestMembers == null) {
      nestHost.nestMembers = new ArrayList<>();
    }
    nestHost.nestMembers.add(name);
  }

  private static byte[] written(ClassNode node) {
    var writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }
}
