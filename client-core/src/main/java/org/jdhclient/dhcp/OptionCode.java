package org.jdhclient.dhcp;

/** Codes of the DHCP options that the client itself reads or writes (RFC 2132 and others). */
public final class OptionCode {
  public static final int PAD = 0;
  public static final int SUBNET_MASK = 1;
  public static final int TIME_OFFSET = 2;
  public static final int ROUTERS = 3;
  public static final int DOMAIN_NAME_SERVERS = 6;
  public static final int HOST_NAME = 12;
  public static final int DOMAIN_NAME = 15;
  public static final int INTERFACE_MTU = 26;
  public static final int BROADCAST_ADDRESS = 28;
  public static final int STATIC_ROUTES = 33;
  public static final int NTP_SERVERS = 42;
  public static final int VENDOR_ENCAPSULATED_OPTIONS = 43;
  public static final int NETBIOS_NAME_SERVERS = 44;
  public static final int NETBIOS_SCOPE = 47;
  public static final int REQUESTED_ADDRESS = 50;
  public static final int LEASE_TIME = 51;
  public static final int OVERLOAD = 52;
  public static final int MESSAGE_TYPE = 53;
  public static final int SERVER_IDENTIFIER = 54;
  public static final int PARAMETER_REQUEST_LIST = 55;
  public static final int MESSAGE = 56;
  public static final int MAX_MESSAGE_SIZE = 57;
  public static final int RENEWAL_TIME = 58;
  public static final int REBINDING_TIME = 59;
  public static final int VENDOR_CLASS_IDENTIFIER = 60;
  public static final int CLIENT_IDENTIFIER = 61;

  /** RFC 4039. */
  public static final int RAPID_COMMIT = 80;

  /** RFC 4702. */
  public static final int FQDN = 81;

  /** RFC 8925. */
  public static final int V6_ONLY_PREFERRED = 108;

  /** RFC 3397. */
  public static final int DOMAIN_SEARCH = 119;

  /** RFC 3442. */
  public static final int CLASSLESS_STATIC_ROUTES = 121;

  /** Microsoft's older number for option 121 (MS-DHCPE 2.2.8). */
  public static final int MS_CLASSLESS_STATIC_ROUTES = 249;

  public static final int END = 255;

  private OptionCode() {}
}
