package dev.discern.app.address;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who may be asked for photos.
 *
 * @param hosts by name, or {@code *.example.org} for every name below one
 * @param anyPublic whether every host of the public internet may
 * @param exceptions hosts with their ports, such as {@code 127.0.0.1:8080}, that may be asked
 *     though they are not public
 */
public record AddressRules(List<String> hosts, boolean anyPublic, Set<String> exceptions) {
  /** Nobody. */
  public static final AddressRules NONE = new AddressRules(List.of(), false, Set.of());

  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
  private static final String NAME =
      "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*";

  public AddressRules {
    hosts = List.copyOf(hosts);
    exceptions = Set.copyOf(exceptions);
    demand(hosts, "(\\*\\.)?" + NAME, "allow", "images.example.org or *.example.org");
    demand(
        exceptions,
        "(" + NAME + "|\\[[0-9a-f:]+]):([0-9]{1,4}|[1-5][0-9]{4}|6[0-5][0-9]{3})",
        "private",
        "127.0.0.1:8080");
  }

  private static void demand(Collection<String> given, String form, String key, String example) {
    for (String each : given) {
      if (!each.matches(form)) {
        throw new IllegalArgumentException(
            "addresses.%s has \"%s\"; write it like %s, in small letters"
                .formatted(key, each, example));
      }
    }
  }

  boolean allowNobody() {
    return hosts.isEmpty() && !anyPublic && exceptions.isEmpty();
  }

  /**
   * Lets a step be taken as far as its host's name and port go; where the name leads to is {@link
   * #check(String, int, InetAddress)}'s.
   *
   * @throws Refusal {@code ADDRESS_FORBIDDEN}
   */
  Step check(Step step) {
    if (isException(step.host(), step.port())) {
      return step;
    }
    if (!PORTS.contains(step.port())) {
      throw forbidden(
          step.words(),
          "asks port %d; photos are fetched from 80, 443, 8080 and 8443.",
          step.port());
    }
    if (!anyPublic && hosts.stream().noneMatch(pattern -> covers(pattern, step.host()))) {
      throw forbidden(
          step.words(),
          "is at a host that may not be asked for photos. Add %s to the setting addresses.allow if it"
              + " is trusted.",
          step.host());
    }
    return step;
  }

  /**
   * Lets a connection be made to the very address that a host's name was found to lead to.
   *
   * @throws Refusal {@code ADDRESS_FORBIDDEN}
   */
  void check(String host, int port, InetAddress found) {
    boolean never = found.isLinkLocalAddress() || found.isMulticastAddress(); // a cloud's metadata
    if (isException(host, port) ? never : !PublicAddress.isPublic(found)) {
      throw forbidden(
          host + ":" + port,
          "leads into this machine or its network, where no photos are fetched from. Take a public"
              + " address%s.",
          never ? "" : ", or add this one to the setting addresses.private if it is trusted");
    }
  }

  private boolean isException(String host, int port) {
    return exceptions.contains((host.contains(":") ? "[" + host + "]" : host) + ":" + port);
  }

  private static boolean covers(String pattern, String host) {
    return pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : host.equals(pattern);
  }

  private static Refusal forbidden(String who, String predicate, Object found) {
    return Refusal.of(RefusalCode.ADDRESS_FORBIDDEN, who, predicate.formatted(found));
  }
}
