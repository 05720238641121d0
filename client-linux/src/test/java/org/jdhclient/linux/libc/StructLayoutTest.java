package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdhclient.linux.bpf.SockFilter;
import org.jdhclient.linux.bpf.SockFprog;
import org.jdhclient.linux.libc.struct.Cmsghdr;
import org.jdhclient.linux.libc.struct.Ifaddrmsg;
import org.jdhclient.linux.libc.struct.Ifinfomsg;
import org.jdhclient.linux.libc.struct.Inet6Devconf;
import org.jdhclient.linux.libc.struct.Iovec;
import org.jdhclient.linux.libc.struct.Itimerspec;
import org.jdhclient.linux.libc.struct.LandlockPathBeneathAttr;
import org.jdhclient.linux.libc.struct.LandlockRulesetAttr;
import org.jdhclient.linux.libc.struct.Msghdr;
import org.jdhclient.linux.libc.struct.Nlmsgerr;
import org.jdhclient.linux.libc.struct.Nlmsghdr;
import org.jdhclient.linux.libc.struct.Pollfd;
import org.jdhclient.linux.libc.struct.Prefixmsg;
import org.jdhclient.linux.libc.struct.Rtattr;
import org.jdhclient.linux.libc.struct.Rtmsg;
import org.jdhclient.linux.libc.struct.SignalfdSiginfo;
import org.jdhclient.linux.libc.struct.SockaddrIn;
import org.jdhclient.linux.libc.struct.SockaddrIn6;
import org.jdhclient.linux.libc.struct.SockaddrLl;
import org.jdhclient.linux.libc.struct.SockaddrNl;
import org.jdhclient.linux.libc.struct.SockaddrUn;
import org.jdhclient.linux.libc.struct.Statx;
import org.jdhclient.linux.libc.struct.Timespec;
import org.jdhclient.linux.libc.struct.TpacketAuxdata;
import org.jdhclient.linux.libc.struct.Ucred;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the C compiler what the headers say, and compares it with the constants here. */
class StructLayoutTest {
  /** Names that the headers know too; the others are offsets. */
  private static final Pattern CONSTANT =
      Pattern.compile(
          "AF_|IPPROTO_|IPV6_|SOCK_|SOL_|SO_|PACKET_|NETLINK_|MSG_|ETH_|TP_STATUS_|POLLIN|NLMSG_(ERROR|DONE)"
              + "|NLM_F_|NLMSGERR_|IFLA_|RTEXT_|IFF_|ARPHRD_|RTMGRP_|RTA_(DST|OIF|GAT|PR)|RT_|RTN_"
              + "|BR_STATE_|O_|LOCK_|TFD_|UNIX_PATH_MAX|RTPROT_|DEVCONF_|IN6_ADDR_GEN|PREFIX_(ADD|CAC)|NLA_|SIG|RTM_(NEW|DEL|GET)|IFA_(ADD|LOC|LAB|BRO|CAC|RT_|F_)");

  private final Map<String, Long> expected = new LinkedHashMap<>();

  @TempDir private Path directory;

  @BeforeEach
  void requireCompiler() {
    assumeTrue(CCompiler.isThere(), "no C compiler (cc) on the PATH: struct layouts not compared");
  }

  @Test
  void socketAddressesAreLaidOutAsInTheHeaders() throws Exception {
    size("struct sockaddr_ll", SockaddrLl.SIZE);
    offset("struct sockaddr_ll", "sll_family", SockaddrLl.SLL_FAMILY);
    offset("struct sockaddr_ll", "sll_protocol", SockaddrLl.SLL_PROTOCOL);
    offset("struct sockaddr_ll", "sll_ifindex", SockaddrLl.SLL_IFINDEX);
    offset("struct sockaddr_ll", "sll_pkttype", SockaddrLl.SLL_PKTTYPE);
    size("struct sockaddr_in", SockaddrIn.SIZE);
    offset("struct sockaddr_in", "sin_family", SockaddrIn.SIN_FAMILY);
    offset("struct sockaddr_in", "sin_port", SockaddrIn.SIN_PORT);
    offset("struct sockaddr_in", "sin_addr", SockaddrIn.SIN_ADDR);
    size("struct sockaddr_in6", SockaddrIn6.SIZE);
    offset("struct sockaddr_in6", "sin6_family", SockaddrIn6.SIN6_FAMILY);
    offset("struct sockaddr_in6", "sin6_port", SockaddrIn6.SIN6_PORT);
    size("struct sockaddr_un", SockaddrUn.SIZE);
    offset("struct sockaddr_un", "sun_family", SockaddrUn.SUN_FAMILY);
    offset("struct sockaddr_un", "sun_path", SockaddrUn.SUN_PATH);
    size("struct ucred", Ucred.SIZE);
    offset("struct ucred", "pid", Ucred.PID);
    offset("struct ucred", "uid", Ucred.UID);
    size("struct statx", Statx.SIZE);
    offset("struct statx", "stx_nlink", Statx.STX_NLINK);
    offset("struct statx", "stx_uid", Statx.STX_UID);
    offset("struct statx", "stx_gid", Statx.STX_GID);
    offset("struct statx", "stx_mode", Statx.STX_MODE);
    offset("struct statx", "stx_ino", Statx.STX_INO);
    offset("struct statx", "stx_dev_major", Statx.STX_DEV_MAJOR);
    offset("struct statx", "stx_dev_minor", Statx.STX_DEV_MINOR);
    offset("struct statx", "stx_rdev_major", Statx.STX_RDEV_MAJOR);
    offset("struct statx", "stx_rdev_minor", Statx.STX_RDEV_MINOR);
    size("struct sockaddr_nl", SockaddrNl.SIZE);
    offset("struct sockaddr_nl", "nl_family", SockaddrNl.NL_FAMILY);
    offset("struct sockaddr_nl", "nl_pid", SockaddrNl.NL_PID);
    offset("struct sockaddr_nl", "nl_groups", SockaddrNl.NL_GROUPS);
    compare();
  }

  @Test
  void messagesAreLaidOutAsInTheHeaders() throws Exception {
    size("struct msghdr", Msghdr.SIZE);
    offset("struct msghdr", "msg_name", Msghdr.MSG_NAME);
    offset("struct msghdr", "msg_namelen", Msghdr.MSG_NAMELEN);
    offset("struct msghdr", "msg_iov", Msghdr.MSG_IOV);
    offset("struct msghdr", "msg_iovlen", Msghdr.MSG_IOVLEN);
    offset("struct msghdr", "msg_control", Msghdr.MSG_CONTROL);
    offset("struct msghdr", "msg_controllen", Msghdr.MSG_CONTROLLEN);
    size("struct iovec", Iovec.SIZE);
    offset("struct iovec", "iov_base", Iovec.IOV_BASE);
    offset("struct iovec", "iov_len", Iovec.IOV_LEN);
    size("struct cmsghdr", Cmsghdr.SIZE);
    offset("struct cmsghdr", "cmsg_len", Cmsghdr.CMSG_LEN);
    offset("struct cmsghdr", "cmsg_level", Cmsghdr.CMSG_LEVEL);
    offset("struct cmsghdr", "cmsg_type", Cmsghdr.CMSG_TYPE);
    for (int length = 0; length < 40; length++) {
      expect("CMSG_ALIGN(" + length + ")", Cmsghdr.align(length));
    }
    size("struct tpacket_auxdata", TpacketAuxdata.SIZE);
    offset("struct tpacket_auxdata", "tp_status", TpacketAuxdata.TP_STATUS);
    offset("struct tpacket_auxdata", "tp_vlan_tci", TpacketAuxdata.TP_VLAN_TCI);
    compare();
  }

  @Test
  void filtersPollSignalsAndTimeAreLaidOutAsInTheHeaders() throws Exception {
    size("struct sock_filter", SockFilter.SIZE);
    offset("struct sock_filter", "code", SockFilter.CODE);
    offset("struct sock_filter", "jt", SockFilter.JT);
    offset("struct sock_filter", "jf", SockFilter.JF);
    offset("struct sock_filter", "k", SockFilter.K);
    size("struct sock_fprog", SockFprog.SIZE);
    offset("struct sock_fprog", "len", SockFprog.LEN);
    offset("struct sock_fprog", "filter", SockFprog.FILTER);
    size("struct pollfd", Pollfd.SIZE);
    offset("struct pollfd", "fd", Pollfd.FD);
    offset("struct pollfd", "events", Pollfd.EVENTS);
    offset("struct pollfd", "revents", Pollfd.REVENTS);
    size("struct signalfd_siginfo", SignalfdSiginfo.SIZE);
    offset("struct signalfd_siginfo", "ssi_signo", SignalfdSiginfo.SSI_SIGNO);
    size("sigset_t", SignalFd.SIGSET_SIZE);
    size("struct timespec", Timespec.SIZE);
    offset("struct timespec", "tv_sec", Timespec.TV_SEC);
    offset("struct timespec", "tv_nsec", Timespec.TV_NSEC);
    size("struct itimerspec", Itimerspec.SIZE);
    offset("struct itimerspec", "it_value", Itimerspec.IT_VALUE);
    compare();
  }

  @Test
  void netlinkIsLaidOutAsInTheHeaders() throws Exception {
    size("struct nlmsghdr", Nlmsghdr.SIZE);
    offset("struct nlmsghdr", "nlmsg_len", Nlmsghdr.NLMSG_LEN);
    offset("struct nlmsghdr", "nlmsg_pid", Nlmsghdr.NLMSG_PID);
    size("struct nlmsgerr", Nlmsgerr.SIZE);
    offset("struct nlmsgerr", "error", Nlmsgerr.ERROR);
    offset("struct nlmsgerr", "msg", Nlmsgerr.MSG);
    size("struct ifinfomsg", Ifinfomsg.SIZE);
    size("struct rtattr", Rtattr.SIZE);
    offset("struct rtattr", "rta_len", Rtattr.RTA_LEN);
    compare();
  }

  @Test
  void landlockIsLaidOutAsInTheHeaders() throws Exception {
    offset(
        "struct landlock_ruleset_attr", "handled_access_fs", LandlockRulesetAttr.HANDLED_ACCESS_FS);
    size("struct landlock_path_beneath_attr", LandlockPathBeneathAttr.SIZE);
    offset(
        "struct landlock_path_beneath_attr",
        "allowed_access",
        LandlockPathBeneathAttr.ALLOWED_ACCESS);
    offset("struct landlock_path_beneath_attr", "parent_fd", LandlockPathBeneathAttr.PARENT_FD);
    expect("SYS_landlock_create_ruleset", Landlock.SYS_LANDLOCK_CREATE_RULESET);
    expect("SYS_landlock_add_rule", Landlock.SYS_LANDLOCK_ADD_RULE);
    expect("SYS_landlock_restrict_self", Landlock.SYS_LANDLOCK_RESTRICT_SELF);
    expect("LANDLOCK_CREATE_RULESET_VERSION", Landlock.LANDLOCK_CREATE_RULESET_VERSION);
    expect("LANDLOCK_RULE_PATH_BENEATH", Landlock.LANDLOCK_RULE_PATH_BENEATH);
    compare();
  }

  /** Every other public number is compared under its own name, so that none can be forgotten. */
  @Test
  void constantsAreThoseOfTheHeaders() throws Exception {
    for (var holder :
        List.of(
            SocketConstants.class,
            SockaddrLl.class,
            SockaddrUn.class,
            Fcntl.class,
            TimerFd.class,
            TpacketAuxdata.class,
            Pollfd.class,
            Nlmsghdr.class,
            Nlmsgerr.class,
            Ifinfomsg.class,
            Ifaddrmsg.class,
            Prefixmsg.class,
            Inet6Devconf.class,
            Rtmsg.class,
            Rtattr.class,
            SignalFd.class)) {
      for (var field : holder.getFields()) {
        if (CONSTANT.matcher(field.getName()).lookingAt()) {
          expect(field.getName(), field.getInt(null));
        }
      }
    }
    expect("IFA_FLAGS", Ifaddrmsg.IFA_FLAGS_U32);
    expect("CLOCK_BOOTTIME", LibC.CLOCK_BOOTTIME);
    assertThat(expected).hasSizeGreaterThan(80);
    compare();
  }

  @Test
  void errorsAreThoseOfTheLibrary() throws Exception {
    for (var errno : Errno.values()) {
      expect(errno.name(), errno.number());
      expect("strcmp(strerror(" + errno.name() + "), \"" + errno.text() + "\")", 0);
    }
    compare();
  }

  private void size(String type, int value) {
    expect("sizeof(" + type + ")", value);
  }

  private void offset(String type, String field, int value) {
    expect("offsetof(" + type + ", " + field + ")", value);
  }

  private void expect(String expression, int value) {
    expected.put(expression, (long) value);
  }

  private void compare() throws Exception {
    var values = CCompiler.evaluate(directory, List.copyOf(expected.keySet())).iterator();
    var actual = new LinkedHashMap<String, Long>();
    for (var expression : expected.keySet()) {
      actual.put(expression, values.next());
    }
    assertThat(actual.entrySet()).containsExactlyElementsOf(expected.entrySet());
  }
}
