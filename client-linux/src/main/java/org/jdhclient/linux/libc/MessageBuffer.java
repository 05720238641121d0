package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import org.jdhclient.linux.libc.struct.Cmsghdr;
import org.jdhclient.linux.libc.struct.Iovec;
import org.jdhclient.linux.libc.struct.Msghdr;

/** What recvmsg(2) fills: a sender's address, control messages and data, allocated once. */
public final class MessageBuffer {
  private final NativeBuffer header = new NativeBuffer(Msghdr.SIZE);
  private final NativeBuffer vector = new NativeBuffer(Iovec.SIZE);
  private final NativeBuffer name;
  private final NativeBuffer control;
  private final NativeBuffer data;

  /** Sizes are in octets. */
  public MessageBuffer(int nameSize, int controlSize, int dataSize) {
    name = new NativeBuffer(nameSize);
    control = new NativeBuffer(controlSize);
    data = new NativeBuffer(dataSize);
    vector.putPointer(Iovec.IOV_BASE, data).putI64(Iovec.IOV_LEN, dataSize);
    header.putPointer(Msghdr.MSG_NAME, name).putPointer(Msghdr.MSG_CONTROL, control);
    header.putPointer(Msghdr.MSG_IOV, vector).putI64(Msghdr.MSG_IOVLEN, 1);
  }

  /**
   * Receives one message over the one before.
   *
   * @param flags MSG_*; with MSG_TRUNC the length is the message's own even if it did not fit
   * @return the length in octets, or -1 if there is no message now (EAGAIN)
   */
  public int receive(FileDescriptor fd, int flags) throws ErrnoException {
    header.putI32(Msghdr.MSG_NAMELEN, name.size());
    header.putI64(Msghdr.MSG_CONTROLLEN, control.size());
    int result;
    do {
      result = result(C.recvmsg(fd.value(), header.address(), flags));
    } while (result == -Errno.EINTR.number());
    Reference.reachabilityFence(this);
    if (result == -Errno.EAGAIN.number()) {
      return -1;
    }
    if (result < 0) {
      throw new ErrnoException("recvmsg " + fd, -result);
    }
    return result;
  }

  /** The sender's sockaddr. */
  public NativeBuffer name() {
    return name;
  }

  public NativeBuffer data() {
    return data;
  }

  /**
   * Where a control message's data starts in {@link #control}.
   *
   * @param length the octets of data it must have at least
   * @return the offset, or -1 if the last message came without such a control message
   */
  public int findControl(int level, int type, int length) {
    long end = header.i64(Msghdr.MSG_CONTROLLEN);
    int offset = 0;
    while (offset + Cmsghdr.SIZE <= end) {
      long size = control.i64(offset + Cmsghdr.CMSG_LEN);
      if (size < Cmsghdr.SIZE || size > end - offset) {
        return -1;
      }
      if (control.i32(offset + Cmsghdr.CMSG_LEVEL) == level
          && control.i32(offset + Cmsghdr.CMSG_TYPE) == type) {
        return size >= Cmsghdr.SIZE + length ? offset + Cmsghdr.SIZE : -1;
      }
      offset += Cmsghdr.align((int) size);
    }
    return -1;
  }

  public NativeBuffer control() {
    return control;
  }
}
