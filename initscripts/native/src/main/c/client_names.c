/*
 * Addresses of hosts by name. A static executable cannot load what nsswitch.conf(5) may name, so that it
 * goes by /etc/hosts and DNS, which are in the C library itself.
 */
#include <netdb.h>
#include <netinet/in.h>
#include <nss.h>
#include <string.h>
#include <sys/socket.h>

/* Puts four octets at an address, in network order. Not 0 if the name has none. */
int jdhclient_ipv4_address(const char *name, unsigned char *address) {
  struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_DGRAM}, *found;
  __nss_configure_lookup("hosts", "files dns");
  int error = getaddrinfo(name, 0, &hints, &found);
  if (error) return error;
  struct sockaddr_in *first = (struct sockaddr_in *) found->ai_addr;
  memcpy(address, &first->sin_addr, sizeof first->sin_addr);
  freeaddrinfo(found);
  return 0;
}
