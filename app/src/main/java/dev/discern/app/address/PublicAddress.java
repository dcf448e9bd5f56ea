package dev.discern.app.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells hosts of the public internet from this machine, this network and a cloud's metadata
 * service.
 */
public final class PublicAddress {
  private PublicAddress() {}

  /**
   * The first of a host's addresses that is not public. The name is looked up right before it is
   * used, and Java remembers the answer for longer than that takes, so that it leads where it was
   * found to lead.
   *
   * @throws UnknownHostException when the name leads nowhere
   */
  public static Optional<InetAddress> privateOne(String host) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(host))
        .filter(address -> !isPublic(address))
        .findFirst();
  }

  /** Whether an address is one of the public internet (IANA special-purpose registries). */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && (address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes));
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean protocol = first == 192 && second == 0;
    return first != 0 && first < 224 && !shared && !benchmark && !protocol;
  }

  /** Only 2000::/3 is given out; 6to4 and Teredo in it carry IPv4 addresses that nobody checks. */
  private static boolean isPublic6(byte[] bytes) {
    boolean global = (bytes[0] & 0xe0) == 0x20;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    return global && !sixToFour && !teredo;
  }
}
