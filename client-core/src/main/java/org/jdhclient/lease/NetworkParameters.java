package org.jdhclient.lease;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.Route;
import org.jdhclient.dhcp.RouteOptions;
import org.jdhclient.dhcp.StandardOption;
import org.jdhclient.dhcp.StandardOptions;

/**
 * What a lease says about the network, each value fit for use.
 *
 * @param prefixLength 1 to 32
 * @param broadcast the subnet's broadcast address; {@link Ipv4Address#ANY} where there can be none
 * @param routers option 3, those of them that can be routers
 * @param routes all routes to set, in an order in which the kernel takes them
 * @param domainNames option 15, which may hold several
 * @param mtu in octets; 0 for none
 * @param hostName empty for none
 * @param dropped options that were no use
 */
public record NetworkParameters(
    int prefixLength,
    Ipv4Address broadcast,
    List<Ipv4Address> routers,
    List<LeasedRoute> routes,
    List<Ipv4Address> nameServers,
    List<String> domainNames,
    List<String> domainSearch,
    int mtu,
    String hostName,
    List<DroppedOption> dropped) {

  /** Below this an MTU breaks more than it helps (RFC 791's minimum that hosts must accept). */
  private static final int MIN_MTU = 576;

  /** Times, without which a lease is as good. */
  private static final List<StandardOption<Long>> OF_32_BITS =
      List.of(
          StandardOptions.RENEWAL_TIME,
          StandardOptions.REBINDING_TIME,
          StandardOptions.V6_ONLY_PREFERRED);

  /** Options of classless routes, the one that counts first. */
  private static final List<StandardOption<List<Route>>> CLASSLESS =
      List.of(StandardOptions.CLASSLESS_STATIC_ROUTES, StandardOptions.MS_CLASSLESS_STATIC_ROUTES);

  /** Reads an offer or an acknowledgement; what is no use in it is left out, and named. */
  public static NetworkParameters from(DhcpMessage ack) {
    return of(ack.yiaddr(), ack.options());
  }

  static NetworkParameters of(Ipv4Address address, Options received) {
    return of(address, new OptionChoices(received));
  }

  /** Options of which nothing is any use, and why. */
  static List<DroppedOption> useless(Ipv4Address address, Options received) {
    var options = new OptionChoices(received);
    of(address, options);
    return options.useless();
  }

  private static NetworkParameters of(Ipv4Address address, OptionChoices options) {
    int length = options.read(StandardOptions.SUBNET_MASK, RouteOptions.classLength(address));
    var prefix = Ipv4Prefix.containing(address, length);
    var plan = new RoutePlan(prefix, address);
    var routers = options.readAll(StandardOptions.ROUTERS, plan::isGateway);
    plan(plan, options, routers);
    OF_32_BITS.forEach(options::check);
    return new NetworkParameters(
        length,
        broadcast(options, prefix, address),
        routers,
        plan.routes(),
        options.readAll(
            StandardOptions.DOMAIN_NAME_SERVERS, server -> server.isHost() || server.isLoopback()),
        options.readAll(StandardOptions.DOMAIN_NAME, name -> true),
        options.read(StandardOptions.DOMAIN_SEARCH, List.of()),
        options.readIf(StandardOptions.INTERFACE_MTU, 0, mtu -> mtu >= MIN_MTU),
        options.read(StandardOptions.HOST_NAME, ""),
        options.dropped());
  }

  /** The prefix length of the subnet mask, or of the address's class (RFC 950). */
  static int prefixLength(Options options, Ipv4Address address) {
    return new OptionChoices(options)
        .read(StandardOptions.SUBNET_MASK, RouteOptions.classLength(address));
  }

  /** The domain: the first of its names; empty for none. */
  public String domainName() {
    return domainNames.isEmpty() ? "" : domainNames.get(0);
  }

  /** Where names are looked for: the domain's names, then those of option 119. */
  public List<String> searchList() {
    return Stream.concat(domainNames.stream(), domainSearch.stream()).distinct().toList();
  }

  /** Who is on the lease's link: the first router, or else the first default route's gateway. */
  public Optional<Ipv4Address> gateway() {
    var ofRoutes =
        routes.stream()
            .map(LeasedRoute::route)
            .filter(route -> route.isDefault() && !route.isOnLink())
            .map(Route::gateway);
    return Stream.concat(routers.stream(), ofRoutes).findFirst();
  }

  /** What resolv.conf(5) is to have of it. */
  public ResolverSettings resolverSettings() {
    return new ResolverSettings(
        domainName(), searchList(), nameServers.stream().map(Ipv4Address::toString).toList());
  }

  /** RFC 3442: where there are classless routes, routers and static routes do not count. */
  private static void plan(RoutePlan plan, OptionChoices options, List<Ipv4Address> routers) {
    for (var option : CLASSLESS) {
      if (add(option, options, plan)) {
        return;
      }
    }
    routers.forEach(plan::addDefault);
    add(StandardOptions.STATIC_ROUTES, options, plan);
  }

  /**
   * @return whether there were any, of use or not
   */
  private static boolean add(
      StandardOption<List<Route>> option, OptionChoices options, RoutePlan plan) {
    List<Route> routes = options.read(option, List.of());
    routes.forEach(plan::add);
    options.dropMembers(option, plan.useless(), routes.size() - plan.useless().size());
    return !routes.isEmpty();
  }

  private static Ipv4Address broadcast(
      OptionChoices options, Ipv4Prefix prefix, Ipv4Address address) {
    var computed = prefix.length() <= 30 ? prefix.broadcast() : Ipv4Address.ANY;
    return options.readIf(
        StandardOptions.BROADCAST_ADDRESS,
        computed,
        broadcast ->
            broadcast.isBroadcast() || prefix.contains(broadcast) && !broadcast.equals(address));
  }

  /** An option that was left out of a lease, and why. */
  public record DroppedOption(int code, String why) {}
}
