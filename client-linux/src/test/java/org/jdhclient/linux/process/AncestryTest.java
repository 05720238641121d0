package org.jdhclient.linux.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who has started this process. */
class AncestryTest {

  @Test
  void parentsOfParentsCount() {
    var parent = ProcessHandle.current().parent();
    assertThat(parent).isPresent();
    while (parent.isPresent()) {
      assertThat(Ancestry.has(parent.get().pid())).isTrue();
      parent = parent.get().parent();
    }
  }

  @Test
  void nobodyHasStartedItself() {
    assertThat(Ancestry.has(ProcessHandle.current().pid())).isFalse();
    assertThat(Ancestry.has(0)).isFalse();
    assertThat(Ancestry.has(Long.MAX_VALUE)).isFalse();
  }
}
