package org.jdhclient.lab;

import java.util.regex.Pattern;

/** Which DHCP client a process is, by its command line. */
enum DhcpProgram {
  /** Also as the sleeper, which stands in its place in the background. */
  JDHCLIENT("\0org\\.jdhclient\\.linux\\.cli\\.Main\0|/share/jdhclient/sleeper\0"),
  ISC_DHCLIENT("^(/sbin/)?dhclient\0");

  private final Pattern mark;

  DhcpProgram(String mark) {
    this.mark = Pattern.compile(mark);
  }

  /**
   * @param commandLine as proc_pid_cmdline(5) has it, with a NUL after each argument
   */
  boolean runsAs(String commandLine) {
    return mark.matcher(commandLine).find();
  }
}
