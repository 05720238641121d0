package org.jdhclient.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test that asks for one a {@link Lab} of its own, and keeps of a failed test what was
 * on the wire and what everybody said.
 */
final class LabExtension implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace NAMESPACE = Namespace.create(LabExtension.class);
  private static final Pattern INVOCATION = Pattern.compile("test-template-invocation:#(\\d+)");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Lab.class;
  }

  @Override
  public Lab resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // The store closes it after the test.
    return context.getStore(NAMESPACE).computeIfAbsent(Lab.class, type -> Lab.open(), Lab.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    var lab = context.getStore(NAMESPACE).get(Lab.class, Lab.class);
    if (lab != null && context.getExecutionException().isPresent()) {
      keep(lab, name(context));
    }
  }

  /** {@code BindIT.saysWhat}, and the number of the invocation if there are several. */
  private static String name(ExtensionContext context) {
    var invocation = INVOCATION.matcher(context.getUniqueId());
    return context.getRequiredTestClass().getSimpleName()
        + "."
        + context.getRequiredTestMethod().getName()
        + (invocation.find() ? "-" + invocation.group(1) : "");
  }

  private static void keep(Lab lab, String test) {
    var directory = Path.of(System.getProperty("jdhclient.captures", "target/captures"));
    try {
      lab.saveCaptures(directory, test);
      Files.writeString(directory.resolve(test + ".txt"), lab.story());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.err.println(test + " failed; its frames are in " + directory + "\n" + lab.story());
  }
}
