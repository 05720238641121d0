package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NativeBufferTest {
  private final NativeBuffer buffer = new NativeBuffer(16);

  @Test
  void networkOrderPutsTheHighestOctetFirst() {
    buffer.putU16Be(0, 0x0800).putI32Be(4, 0x0a000301);
    assertThat(buffer.get(0, 8)).containsExactly(8, 0, 0, 0, 10, 0, 3, 1);
  }

  @Test
  void numbersComeBackUnsignedWhereTheyAreShort() {
    buffer.putU8(0, 0xff).putU16(2, 0xfffe).putI32(4, -2).putI64(8, -3);
    assertThat(buffer.u8(0)).isEqualTo(0xff);
    assertThat(buffer.u16(2)).isEqualTo(0xfffe);
    assertThat(buffer.i32(4)).isEqualTo(-2);
    assertThat(buffer.i64(8)).isEqualTo(-3);
  }

  @Test
  void aTextEndsWithAZero() {
    var text = NativeBuffer.ofText("µ0");
    assertThat(text.get(0, text.size())).containsExactly(0xc2, 0xb5, '0', 0);
  }

  @Test
  void nothingOutsideIsTouched() {
    assertThatThrownBy(() -> buffer.putI32(13, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> buffer.put(10, new byte[7]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> buffer.get(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
