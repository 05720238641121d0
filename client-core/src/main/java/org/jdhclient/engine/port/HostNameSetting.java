package org.jdhclient.engine.port;

/** The host's name. */
public interface HostNameSetting {

  /** The name at present; empty if there is none. */
  String present();

  /** Sets the name; refused also where it is not this guest's own. */
  void set(String name) throws RefusedException;
}
