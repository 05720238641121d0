/*
 * What the image refers to and no run of the client reaches: native-image keeps all that may be called,
 * and cannot know what is not. Each throws UnsatisfiedLinkError, as a JVM would without its library.
 */
#include "natives.h"

#define ABSENT(name) \
  NATIVE(jlong, name) { \
    throw_new(env, "java/lang/UnsatisfiedLinkError", #name); \
    return 0; \
  }

/* Begun by classes that are made ready with others, and then not used. */
#define NOTHING_TO_BEGIN(name) \
  NATIVE(void, name) {}

/* ProcessBuilder: picocli asks tput(1) for a terminal's width only if it is told to. */
NOTHING_TO_BEGIN(java_lang_ProcessImpl_init)
ABSENT(java_lang_ProcessImpl_forkAndExec)
ABSENT(java_lang_ProcessHandleImpl_waitForProcessExit0)

/* Compressed jar files: there is no class path to look for classes or resources in. */
NOTHING_TO_BEGIN(java_util_zip_Inflater_initIDs)
ABSENT(java_util_zip_Inflater_init)
ABSENT(java_util_zip_Inflater_inflateBytesBytes)
ABSENT(java_util_zip_Inflater_reset)
ABSENT(java_util_zip_Inflater_end)
ABSENT(java_util_zip_CRC32_update)
ABSENT(java_util_zip_CRC32_updateBytes0)

/* java.net: logback would name the host in its events if a pattern asked for that; URLs have hosts. */
NOTHING_TO_BEGIN(java_net_InetAddress_init)
NOTHING_TO_BEGIN(java_net_Inet4Address_init)
NOTHING_TO_BEGIN(java_net_Inet6Address_init)
NOTHING_TO_BEGIN(java_net_NetworkInterface_init)
ABSENT(java_net_InetAddress_isIPv4Available)
ABSENT(java_net_InetAddress_isIPv6Supported)
ABSENT(java_net_Inet4AddressImpl_getLocalHostName)
ABSENT(java_net_Inet4AddressImpl_lookupAllHostAddr)
ABSENT(java_net_Inet6AddressImpl_getLocalHostName)
ABSENT(java_net_Inet6AddressImpl_lookupAllHostAddr)
ABSENT(java_net_NetworkInterface_boundInetAddress0)
ABSENT(java_net_NetworkInterface_getByInetAddress0)
ABSENT(java_net_NetworkInterface_getByName0)
