package dev.discern.app.address;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once for each connection, checks every address that was found, and gives the
 * connection these to choose from: a name cannot lead elsewhere after it was checked.
 */
final class PinnedNames implements DnsResolver {
  private final Names names;
  private final AddressRules rules;

  PinnedNames(Names names, AddressRules rules) {
    this.names = names;
    this.rules = rules;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetSocketAddress> checked = new ArrayList<>();
    for (InetAddress found : names.lookUp(host)) {
      rules.check(host, port, found);
      checked.add(new InetSocketAddress(found, port));
    }
    return checked;
  }

  /** Nobody connects without a port. */
  @Override
  public InetAddress[] resolve(String host) {
    throw new UnsupportedOperationException("what may be asked depends on the port");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
