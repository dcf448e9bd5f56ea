package dev.discern.app.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a real server on this machine, which is an exception where a test says so. */
@Timeout(60)
class HttpAddressReaderTest {
  private static final byte[] BYTES = {1, 2, 3};
  private static final ImageLimits LIMITS = new ImageLimits(100_000, 10, 1_000_000, false);
  private static final Patience HURRIED =
      new Patience(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofSeconds(5));
  private static final Patience PATIENT =
      new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40));

  private final List<AutoCloseable> open = new ArrayList<>();
  private PhotoServer server;

  @BeforeEach
  void start() throws IOException {
    server = new PhotoServer();
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void a_photo_is_called_by_the_last_step_of_its_path() {
    server.serve("/", BYTES);

    Photo photo = here().read(server.at("/big/K%C3%A4fer%20a+b.jpg?size=large#top"));

    assertThat(photo.name()).isEqualTo("Käfer a+b.jpg");
    assertThat(photo.bytes()).isEqualTo(BYTES);
    assertThat(server.asked).containsExactly("/big/K%C3%A4fer%20a+b.jpg?size=large");
    assertThat(server.headers.get(0)).doesNotContainKeys("Cookie", "Authorization", "Referer");
  }

  @Test
  void a_redirect_is_followed_under_the_first_name() {
    server.redirect("/a.jpg", "/moved/b");
    server.serve("/moved/b", BYTES);

    assertThat(here().read(server.at("/a.jpg")).name()).isEqualTo("a.jpg");
  }

  @Test
  void three_redirects_are_followed_and_a_fourth_is_not() {
    server.serve("/0", BYTES);
    for (int i = 1; i <= 4; i++) {
      server.redirect("/" + i, "/" + (i - 1));
    }

    assertThat(here().read(server.at("/3")).bytes()).isEqualTo(BYTES);
    assertRefused(
        here(), server.at("/4"), RefusalCode.ADDRESS_UNREACHABLE, "/4 leads on more than 3 times");
  }

  @Test
  void redirects_that_go_in_a_circle_come_to_an_end() {
    server.redirect("/round", "/round");

    assertRefused(
        here(), server.at("/round"), RefusalCode.ADDRESS_UNREACHABLE, "leads on more than 3 times");
    assertThat(server.asked).hasSize(4);
  }

  @Test
  void a_redirect_to_this_network_is_refused_and_nobody_there_is_asked() throws IOException {
    try (PhotoServer inside = new PhotoServer()) {
      inside.serve("/", BYTES);
      server.redirect("/a.jpg", inside.at("/secret"));

      assertRefused(
          here(),
          server.at("/a.jpg"),
          RefusalCode.ADDRESS_FORBIDDEN,
          "/a.jpg leads to " + inside.at("/secret") + ", which asks port");
      assertThat(inside.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/x",
        "http://169.254.169.254/latest/meta-data/",
        "http://metadata.example.org/x",
        "http://[::ffff:10.0.0.1]/x",
        "file:///etc/passwd",
        "//localhost/x"
      })
  void a_redirect_is_checked_like_an_address(String location) {
    server.redirect("/a.jpg", location);
    AddressRules any = new AddressRules(List.of(), true, Set.of(server.place()));

    assertRefused(
        reader(any, PATIENT),
        server.at("/a.jpg"),
        RefusalCode.ADDRESS_FORBIDDEN,
        location(location));
  }

  private static String location(String location) {
    return location.startsWith("file")
        ? "is neither https:// nor http://"
        : "leads into this machine";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://0/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[::]/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fe80::1%25lo]/",
        "http://[fd00:ec2::254]/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://127.0.0.1./",
        "https://10.0.0.1:8443/",
        "http://192.168.0.1:8080/",
        "http://100.100.100.200/",
        "http://169.254.169.254/latest/meta-data/",
        "http://metadata.example.org/",
        "http://half.example.org/",
        "http://user@93.184.215.14/",
        "http://user:secret@127.0.0.1/",
        "http://93.184.215.14@127.0.0.1/",
        "http://93.184.215.14:22/",
        "http://93.184.215.14:99999999999/",
        "http://xn--n3h.example.org:6379/",
        "http://b\u00fccher.example.org/",
        "http://127.0.0.1\\@93.184.215.14/",
        "http://\u2460\u2461\u2467.0.0.1/",
        "http:///path",
        "http:127.0.0.1",
        "ftp://93.184.215.14/",
        "gopher://127.0.0.1/",
        "file:///etc/passwd",
        "jar:http://93.184.215.14/a.jar!/b",
        "data:image/png;base64,AAAA",
        "images/a.jpg",
        "",
        "http://93.184.215.14/a b"
      })
  void what_is_no_public_address_is_refused_however_it_is_written(String address) {
    HttpAddressReader any = reader(new AddressRules(List.of(), true, Set.of()), PATIENT);

    assertThatThrownBy(() -> any.read(address))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).as(address).isEqualTo(RefusalCode.ADDRESS_FORBIDDEN))
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_name_that_leads_here_the_second_time_it_is_asked_is_asked_once() {
    List<String> lookUps = new ArrayList<>();
    server.serve("/", BYTES);
    HttpAddressReader rebound =
        reader(
            new AddressRules(List.of("rebound.example.org"), false, Set.of()),
            host -> {
              lookUps.add(host);
              return new InetAddress[] {
                InetAddress.getByName(lookUps.size() == 1 ? "192.0.2.1" : "127.0.0.1")
              };
            });

    assertThatThrownBy(() -> rebound.read("http://rebound.example.org:8080/a.jpg"))
        .isInstanceOf(Refusal.class);
    assertThat(lookUps).containsExactly("rebound.example.org");
    assertThat(server.asked).isEmpty();
  }

  @Test
  void only_hosts_that_are_named_are_asked() {
    AddressRules rules =
        new AddressRules(List.of("images.example.org", "*.shop.example.com"), false, Set.of());

    for (String host :
        List.of("images.example.org", "a.shop.example.com", "a.b.shop.example.com")) {
      assertThat(rules.check(Step.parse("https://" + host + "/a.jpg")).host()).isEqualTo(host);
    }
    for (String host : List.of("example.org", "shop.example.com", "evilshop.example.com")) {
      assertThatThrownBy(() -> rules.check(Step.parse("https://" + host + "/a.jpg?token=1")))
          .hasMessage(
              "https://%s/a.jpg is at a host that may not be asked for photos. Add %s to the setting"
                      .formatted(host, host)
                  + " addresses.allow if it is trusted.");
    }
  }

  @Test
  void an_exception_is_for_its_port_only_and_never_for_a_clouds_metadata() throws Exception {
    AddressRules rules =
        new AddressRules(List.of(), true, Set.of("10.0.0.1:9000", "169.254.169.254:80"));

    rules.check("10.0.0.1", 9000, InetAddress.getByName("10.0.0.1"));
    InetAddress metadata = InetAddress.getByName("169.254.169.254");

    assertThatThrownBy(() -> rules.check("10.0.0.1", 80, InetAddress.getByName("10.0.0.1")))
        .hasMessageEndingWith("or add this one to the setting addresses.private if it is trusted.");
    assertThatThrownBy(() -> rules.check("169.254.169.254", 80, metadata))
        .hasMessageEndingWith("Take a public address.");
  }

  @Test
  void an_error_is_said_with_its_number() {
    server.fail("/gone.jpg", 404);

    assertRefused(
        here(), server.at("/gone.jpg"), RefusalCode.ADDRESS_UNREACHABLE, "/gone.jpg answered 404.");
  }

  @Test
  void a_body_without_end_is_left_at_the_limit() {
    server.neverEnd("/endless.jpg");

    assertRefused(
        here(),
        server.at("/endless.jpg"),
        RefusalCode.PHOTO_TOO_LARGE,
        "endless.jpg is larger than the limit of 0.1 MB");
  }

  @Test
  void a_photo_that_is_announced_too_large_is_not_read() {
    server.serve("/large.jpg", new byte[100_001]);

    assertRefused(
        here(), server.at("/large.jpg"), RefusalCode.PHOTO_TOO_LARGE, "large.jpg is larger");
  }

  @Test
  void nothing_is_an_empty_photo() {
    server.serve("/empty.jpg", new byte[0]);

    assertRefused(here(), server.at("/empty.jpg"), RefusalCode.PHOTO_EMPTY, "empty.jpg is empty");
  }

  @Test
  void who_falls_silent_is_left() {
    server.stall("/slow.jpg");

    assertRefused(
        reader(exception(server.place()), HURRIED),
        server.at("/slow.jpg"),
        RefusalCode.ADDRESS_UNREACHABLE,
        "does not answer in time");
  }

  @Test
  void who_keeps_dribbling_is_left_when_the_whole_time_is_over() {
    server.stall("/slow.jpg");
    Patience patient =
        new Patience(Duration.ofSeconds(50), Duration.ofSeconds(50), Duration.ofSeconds(1));

    assertRefused(
        reader(exception(server.place()), patient),
        server.at("/slow.jpg"),
        RefusalCode.ADDRESS_UNREACHABLE,
        "took longer than 1 s.");
  }

  @Test
  void where_nobody_listens_is_said() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String place = "127.0.0.1:" + free;

    assertRefused(
        reader(exception(place), PATIENT),
        "http://" + place + "/a.jpg",
        RefusalCode.ADDRESS_UNREACHABLE,
        "broke off or cannot be reached");
  }

  @Test
  void a_name_that_nobody_knows_is_said() {
    assertRefused(
        reader(new AddressRules(List.of(), true, Set.of()), PATIENT),
        "https://nowhere.example.org/a.jpg",
        RefusalCode.ADDRESS_UNREACHABLE,
        "that the name service does not know: nowhere.example.org.");
  }

  private HttpAddressReader here() {
    return reader(exception(server.place()), PATIENT);
  }

  private static AddressRules exception(String place) {
    return new AddressRules(List.of(), false, Set.of(place));
  }

  private HttpAddressReader reader(AddressRules rules, Patience patience) {
    HttpAddressReader reader =
        new HttpAddressReader(
            rules, LIMITS, patience, HttpAddressReaderTest::lookUp, System::nanoTime);
    open.add(reader);
    return reader;
  }

  private HttpAddressReader reader(AddressRules rules, Names names) {
    HttpAddressReader reader =
        new HttpAddressReader(rules, LIMITS, HURRIED, names, System::nanoTime);
    open.add(reader);
    return reader;
  }

  /** A name service for names of nobody; what is written out is its own address. */
  private static InetAddress[] lookUp(String host) throws UnknownHostException {
    return switch (host) {
      case "metadata.example.org" -> InetAddress.getAllByName("169.254.169.254");
      case "half.example.org" ->
          new InetAddress[] {
            InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1")
          };
      case "nowhere.example.org" -> throw new UnknownHostException(host);
      default -> InetAddress.getAllByName(host);
    };
  }

  private static void assertRefused(
      HttpAddressReader reader, String address, RefusalCode code, String words) {
    assertThatThrownBy(() -> reader.read(address))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(words);
  }
}
