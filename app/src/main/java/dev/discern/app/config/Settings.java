package dev.discern.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.discern.app.access.AccessMode;
import dev.discern.inference.image.ImageLimits;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that can be set, by room.
 *
 * @param home where everything lies that Discern keeps
 * @param nativeCache where native libraries are unpacked, once for every home of this user
 * @param server where it listens
 * @param image what a photo may cost
 * @param access who is let in
 * @param delivery what is done with answers
 * @param storage where photos and results lie and where work waits
 * @param worker how workers work
 * @param ledger which database the ledger is in
 * @param addresses where photos are fetched from
 * @param retention how long what is kept
 */
public record Settings(
    Path home,
    Path nativeCache,
    Server server,
    Image image,
    Access access,
    DeliverySettings delivery,
    StorageSettings storage,
    WorkerSettings worker,
    LedgerDatabase ledger,
    AddressSettings addresses,
    RetentionSettings retention) {

  /**
   * Where {@code serve} listens.
   *
   * @param bind the address; 127.0.0.1 keeps it to this machine
   * @param port 0 for any free one
   */
  public record Server(String bind, int port) {
    static final Server DEFAULT = new Server("127.0.0.1", 8080);

    public Server {
      if (port < 0 || port > 65535) {
        throw new IllegalArgumentException(
            "server.port is %d; a port is 0 to 65535".formatted(port));
      }
    }
  }

  /**
   * What a photo may cost before it is refused.
   *
   * @param maxBytes encoded size, such as {@code 25MB}
   * @param maxMegapixels declared width x height in millions
   * @param acceptTruncated whether a photo whose end is missing is decoded all the same
   */
  public record Image(
      @JsonProperty("max-bytes") Bytes maxBytes,
      @JsonProperty("max-megapixels") int maxMegapixels,
      @JsonProperty("accept-truncated") boolean acceptTruncated) {
    static final Image DEFAULT =
        new Image(
            new Bytes(ImageLimits.DEFAULT.maxBytes()),
            ImageLimits.DEFAULT.maxMegapixels(),
            ImageLimits.DEFAULT.acceptTruncated());

    private static final long MOST_BYTES = 2_000_000_000;

    public Image {
      if (maxBytes.count() < 1 || maxBytes.count() > MOST_BYTES || maxMegapixels < 1) {
        throw new IllegalArgumentException(
            "max-bytes is %d and max-megapixels %d; the first is 1 to %d, the second 1 or more"
                .formatted(maxBytes.count(), maxMegapixels, MOST_BYTES));
      }
    }

    public ImageLimits limits() {
      return new ImageLimits(
          Math.toIntExact(maxBytes.count()),
          maxMegapixels,
          ImageLimits.DEFAULT.maxDecodeBytes(),
          acceptTruncated);
    }
  }

  /**
   * Who is let in.
   *
   * @param mode null for what suits the address: open on this machine only, users elsewhere
   * @param address under which others know this Discern, such as {@code https://desk.example.org}
   */
  public record Access(@Nullable AccessMode mode, @Nullable URI address) {
    static final Access DEFAULT = new Access(null, null);

    public Access {
      if (address != null && (address.getHost() == null || address.getScheme() == null)) {
        throw new IllegalArgumentException(
            "access.address is %s; write it like https://desk.example.org".formatted(address));
      }
    }
  }

  /**
   * The same settings with what the command line says, where it says something.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when it says what cannot be
   */
  public Settings with(@Nullable String bind, @Nullable Integer port) {
    try {
      Server other =
          new Server(bind == null ? server.bind() : bind, port == null ? server.port() : port);
      return with(other, worker);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID, "The command", "is wrong: " + e.getMessage() + ".");
    }
  }

  /** The same settings with as many worker processes, where the command line says so. */
  public Settings withWorkers(@Nullable Integer processes) {
    return processes == null ? this : with(server, worker.with(processes));
  }

  private Settings with(Server otherServer, WorkerSettings otherWorker) {
    return new Settings(
        home,
        nativeCache,
        otherServer,
        image,
        access,
        delivery,
        storage,
        otherWorker,
        ledger,
        addresses,
        retention);
  }

  /** The environment variables with what only the serving process needs to know. */
  public Set<String> secretNames() {
    Set<String> names = new TreeSet<>(delivery.secretNames());
    ledger.secretName().ifPresent(names::add);
    return names;
  }

  public Path models() {
    return home.resolve("models");
  }

  /** Users, keys and the trail; only their owner may look into it. */
  public Path accounts() {
    return home.resolve("access");
  }

  /** Mails that no server took, because none is configured. */
  public Path mails() {
    return home.resolve("mail");
  }

  public Path cache() {
    return home.resolve("cache");
  }
}
