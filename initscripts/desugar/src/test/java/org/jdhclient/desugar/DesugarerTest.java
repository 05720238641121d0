package org.jdhclient.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class DesugarerTest {
  private static final List<String> NEST =
      List.of(
          "org/jdhclient/desugar/Lambdas",
          "org/jdhclient/desugar/Lambdas$Mate",
          "org/jdhclient/desugar/Lambdas$Named",
          "org/jdhclient/desugar/Records",
          "org/jdhclient/desugar/Records$Everything",
          "org/jdhclient/desugar/Records$Nothing",
          "org/jdhclient/desugar/Records$Own");

  /** Defines the classes it is given, and asks its parent for others. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(DesugarerTest.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      var content = classes.get(name.replace('.', '/'));
      if (content == null) {
        return super.loadClass(name, resolve);
      }
      var loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, content, 0, content.length);
    }
  }

  private static Map<String, byte[]> desugared() throws IOException {
    var classes = new TreeMap<String, byte[]>();
    for (var name : NEST) {
      try (var content = DesugarerTest.class.getResourceAsStream("/" + name + ".class")) {
        classes.put(name, content.readAllBytes());
      }
    }
    return new Desugarer(classes).desugared();
  }

  private static Object saidBy(Class<?> original) throws Exception {
    var rewritten = new Loader(desugared()).loadClass(original.getName()).getDeclaredConstructor();
    rewritten.setAccessible(true);
    return ((Supplier<?>) rewritten.newInstance()).get();
  }

  @Test
  void codeSaysWhatRecordsSay() throws Exception {
    assertThat(saidBy(Records.class)).isEqualTo(new Records().get());
  }

  @Test
  void classesSayWhatLambdasSay() throws Exception {
    var said = saidBy(Lambdas.class);

    assertThat(said).isEqualTo(new Lambdas().get());
    assertThat((List<?>) said).hasSize(14);
  }

  @Test
  void noLambdaIsLeft() throws IOException {
    assertThat(desugared()).hasSizeGreaterThan(NEST.size() + 15);
    desugared().values().forEach(DesugarerTest::assertNoLambda);
  }

  private static void assertNoLambda(byte[] content) {
    new ClassReader(content)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitInvokeDynamicInsn(
                      String invoked, String invokedType, Handle bootstrap, Object... arguments) {
                    assertThat(bootstrap.getOwner())
                        .doesNotContain("LambdaMetafactory", "ObjectMethods");
                  }
                };
              }
            },
            0);
  }

  @Test
  void whatHasNoLambdaStaysAsItIs() throws IOException {
    var name = "org/jdhclient/desugar/Conversion";
    try (var resource = DesugarerTest.class.getResourceAsStream("/" + name + ".class")) {
      var content = resource.readAllBytes();

      assertThat(new Desugarer(Map.of(name, content)).desugared()).containsOnlyKeys(name);
    }
  }
}
