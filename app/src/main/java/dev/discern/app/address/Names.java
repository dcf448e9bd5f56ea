package dev.discern.app.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name service. */
@FunctionalInterface
public interface Names {
  /** Every address of a host; a written one is its own. */
  InetAddress[] lookUp(String host) throws UnknownHostException;
}
