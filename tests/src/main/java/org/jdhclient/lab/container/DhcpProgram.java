package org.jdhclient.lab.container;

import java.util.regex.Pattern;

/** Which DHCP client a process is. */
public enum DhcpProgram {
  /** The file itself, or a JVM that was given its main class. */
  JDHCLIENT("/jdhclient( \\(deleted\\))?$", "\\borg\\.jdhclient\\.linux\\.cli\\.Main\\b"),
  ISC_DHCLIENT("/dhclient(\\.distrib)?$", "^$");

  private final Pattern executable;
  private final Pattern commandLine;

  DhcpProgram(String executable, String commandLine) {
    this.executable = Pattern.compile(executable);
    this.commandLine = Pattern.compile(commandLine);
  }

  /**
   * Whether a process is this client.
   *
   * @param executable as proc_pid_exe(5) has it: the file, whatever it was called as
   * @param commandLine its words, with anything between them
   */
  public boolean is(String executable, String commandLine) {
    return this.executable.matcher(executable).find()
        || this.commandLine.matcher(commandLine).find();
  }
}
