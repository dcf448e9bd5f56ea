package dev.discern.app.web.handin;

import dev.discern.app.web.access.Proxied;
import dev.discern.app.web.handin.Fetching.Wanted;
import dev.discern.app.web.intake.RequestBodyReader;
import dev.discern.objects.ListedObject;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.intake.AddressReader;
import dev.discern.serving.intake.BucketReader;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.job.Job;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what requests hand in, and brings it into jobs. Safe for any number of threads. */
public final class HandInRequests implements AutoCloseable {
  private static final Set<String> NAMES_OF_THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

  private final RequestBodyReader bodies;
  private final HandInPorts ports;
  private final Fetching fetching;

  public HandInRequests(RequestBodyReader bodies, HandInPorts ports) {
    this.bodies = bodies;
    this.ports = ports;
    this.fetching = new Fetching(ports.intake());
  }

  /**
   * What a request hands in. What is wrong with it is said before a job is opened for it; photos
   * that are in the request itself are not read yet.
   */
  public HandIn read(HttpServletRequest request) {
    if (RequestBodyReader.isJson(request)) {
      HandIn given = HandInJson.read(bodies.document(request, HandInJson.LARGEST));
      check(given, request);
      return given;
    }
    return hasBody(request) ? new HandIn.Photos() : new HandIn.Nothing();
  }

  /** A request without a body need not say that its length is 0 (RFC 9112, 6.3). */
  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private void check(HandIn given, HttpServletRequest request) {
    if (given instanceof HandIn.Addresses && !ports.addresses().isOn()) {
      throw Refusal.of(
          RefusalCode.ADDRESS_FORBIDDEN,
          "A photo",
          "cannot be handed in by its address here. Name the hosts that may be asked in the setting"
              + " addresses.allow, or set addresses.any-public to true.");
    }
    if (given instanceof HandIn.Prefix place) {
      ports.buckets().check(place.bucket(), place.prefix());
    }
    if (given instanceof HandIn.Announced && ports.onThisMachineOnly() && !isHere(request)) {
      throw HandIn.invalid(
          "asks for addresses to upload to, which would lead nowhere from another machine: the"
              + " store that comes with Discern answers on its own machine only. Send the photos"
              + " themselves, or name another store in the settings.");
    }
  }

  /**
   * Who comes through a proxy comes from somewhere else. A proxy that neither says so nor passes on
   * what it was called is not noticed.
   */
  private static boolean isHere(HttpServletRequest request) {
    try {
      return !Proxied.saysSo(request)
          && NAMES_OF_THIS_MACHINE.contains(request.getServerName().toLowerCase(Locale.ROOT))
          && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException noNumber) {
      return false;
    }
  }

  /**
   * Brings photos into a job, under numbers that follow each other.
   *
   * @param from the first one's number
   * @return where to put those that are to come
   */
  public List<UploadJson> fill(Job job, int from, HandIn given, HttpServletRequest request) {
    if (given instanceof HandIn.Nothing) {
      return List.of();
    }
    ports.intake().checkOpen(job);
    try (Filling filling = new Filling(ports.intake(), job, from)) {
      if (given instanceof HandIn.Photos) {
        receive(request, filling);
      } else if (given instanceof HandIn.Addresses list) {
        fetching.each(job, list.addresses().stream().map(this::wanted).toList(), filling);
      } else if (given instanceof HandIn.Prefix place) {
        copy(job, place, filling);
      } else if (given instanceof HandIn.Announced announced) {
        return announce(job, announced, filling);
      }
    }
    return List.of();
  }

  private void receive(HttpServletRequest request, Filling filling) {
    if (RequestBodyReader.hasParts(request)) {
      bodies.each(request, filling::take, filling::refuse);
    } else {
      bodies.one(request, filling::take);
    }
  }

  private Wanted wanted(String address) {
    return new Wanted(AddressReader.name(address), () -> ports.addresses().read(address));
  }

  private void copy(Job job, HandIn.Prefix place, Filling filling) {
    BucketReader buckets = ports.buckets();
    buckets.eachPage(
        place.bucket(),
        place.prefix(),
        page -> fetching.each(job, page.stream().map(this::wanted).toList(), filling));
  }

  private Wanted wanted(ListedObject object) {
    return new Wanted(object.key().name(), () -> ports.buckets().read(object));
  }

  /** An address is given only for what is written down. */
  private List<UploadJson> announce(Job job, HandIn.Announced announced, Filling filling) {
    List<Item> items = new ArrayList<>();
    for (HandIn.Announced.One photo : announced.photos()) {
      Item item = ports.uploads().announce(job, filling.next(), photo.name(), photo.bytes());
      filling.keep(item);
      items.add(item);
    }
    filling.close();
    return items.stream()
        .map(item -> UploadJson.of(item, ports.uploads().upload(job, item)))
        .toList();
  }

  @Override
  public void close() {
    fetching.close();
  }
}
