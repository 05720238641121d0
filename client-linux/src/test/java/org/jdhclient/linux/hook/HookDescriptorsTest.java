package org.jdhclient.linux.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdhclient.engine.port.OwnersScripts.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks open descriptors as they like, whichever shell is /bin/sh. */
class HookDescriptorsTest {
  private static final String ALL = "for n in 3 4 5 6 7 8 9; do eval \"exec $n>@/$n\"; done; ";

  @TempDir private Path directory;

  private HookBench bench(String shell) {
    var words = List.of(shell.split(" "));
    assumeTrue(Files.isExecutable(Path.of(words.get(0))), shell);
    return new HookBench(words, directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/dash", "/bin/bash --posix", "/bin/busybox sh"})
  void theyMayOpenThemForGood(String shell) throws Exception {
    var bench = bench(shell);
    bench.enter(ALL + "new_routers=192.0.2.7").exit(ALL + "make_resolv_conf; false");
    assertThat(bench.run()).isEqualTo(Outcome.DONE);
    assertThat(bench.done)
        .hasSize(4)
        .allMatch(part -> part.endsWith("{new_domain_name=leased.example, new_routers=192.0.2.7}"));
    assertThat(bench.warnings())
        .singleElement()
        .asString()
        .endsWith("dhclient-exit-hooks.d/exit ended with status 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/dash", "/bin/bash --posix", "/bin/busybox sh"})
  void soMayTheirFunctions(String shell) throws Exception {
    var bench = bench(shell);
    bench.enter("set_hostname() { " + ALL + "echo mine >&5; }").exit("echo more >@/more");
    bench.run();
    assertThat(bench.done).hasSize(2).last().asString().startsWith("resolv.conf");
    assertThat(bench.written("5")).isEqualTo("mine");
    assertThat(bench.written("more")).isEqualTo("more");
    assertThat(bench.warnings()).isEmpty();
  }

  /** A lock, say, that is held until the last hook has been read (flock(1)). */
  @ParameterizedTest
  @ValueSource(strings = {"/bin/dash", "/bin/bash --posix", "/bin/busybox sh"})
  void whatAnEnterHookHasOpenedIsThereForExitHooks(String shell) throws Exception {
    var bench = bench(shell);
    bench.enter("exec 5>@/out").exit("echo later >&5");
    bench.run();
    assertThat(bench.written("out")).isEqualTo("later");
    assertThat(bench.warnings()).isEmpty();
  }
}
