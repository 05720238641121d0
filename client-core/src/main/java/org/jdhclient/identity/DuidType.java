package org.jdhclient.identity;

/** How a DUID was made (RFC 9915 11.1, RFC 6355), which is nobody's business but its maker's. */
public enum DuidType {
  LINK_LAYER_AND_TIME(1, "DUID-LLT"),
  ENTERPRISE(2, "DUID-EN"),
  LINK_LAYER(3, "DUID-LL"),
  UUID(4, "DUID-UUID"),
  /** One of a later RFC, or nobody's: as good as any other. */
  UNKNOWN(-1, "DUID");

  private static final DuidType[] VALUES = values();

  private final int code;
  private final String name;

  DuidType(int code, String name) {
    this.code = code;
    this.name = name;
  }

  int code() {
    return code;
  }

  static DuidType of(int code) {
    for (var type : VALUES) {
      if (type.code == code) {
        return type;
      }
    }
    return UNKNOWN;
  }

  /** As RFC 9915 calls it. */
  @Override
  public String toString() {
    return name;
  }
}
