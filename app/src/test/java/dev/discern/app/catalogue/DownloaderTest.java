package dev.discern.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.app.catalogue.ModelServer.Fault;
import dev.discern.inference.image.Sha256;
import dev.discern.inference.preprocessing.Preset;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path root;
  private final byte[] model = new byte[300_000];
  private final List<Integer> pauses = new ArrayList<>();
  private final List<Long> progress = new ArrayList<>();
  private ModelServer server;
  private Path folder;

  @BeforeEach
  void serve() throws IOException {
    new SplittableRandom(1).nextBytes(model);
    server = new ModelServer(model);
    folder = root.resolve("downloads");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_file_comes_whole_with_progress_and_is_fetched_once() throws Exception {
    Path file = fetch(PATIENCE);
    Path again = fetch(PATIENCE);

    assertThat(file).isEqualTo(again).hasFileName("tiny-1.onnx").hasBinaryContent(model);
    assertThat(server.ranges()).containsExactly("none");
    assertThat(progress).isSorted().endsWith(300_000L);
    assertThat(folder.toFile().list()).containsExactly("tiny-1.onnx");
  }

  @Test
  void an_interrupted_download_goes_on_where_it_stopped() throws Exception {
    server.then(Fault.ENDS_HALF_WAY).then(Fault.ENDS_HALF_WAY);

    assertThat(fetch(PATIENCE)).hasBinaryContent(model);
    assertThat(server.ranges()).containsExactly("none", "bytes=150000-", "bytes=225000-");
    assertThat(pauses).containsExactly(1, 2);
  }

  @Test
  void an_interruption_of_this_program_is_survived_too() throws Exception {
    server.then(Fault.ENDS_HALF_WAY).then(Fault.ANSWERS_404);
    assertThat(refusal(PATIENCE).code()).isEqualTo(RefusalCode.DOWNLOAD_FAILED);

    assertThat(fetch(PATIENCE)).hasBinaryContent(model);
    assertThat(server.ranges()).containsExactly("none", "bytes=150000-", "bytes=150000-");
  }

  @Test
  void another_file_at_the_address_is_fetched_from_its_beginning() throws Exception {
    server.then(Fault.ENDS_HALF_WAY).then(Fault.ANSWERS_404);
    refusal(PATIENCE);
    server.newEtag("\"two\"");

    assertThat(fetch(PATIENCE)).hasBinaryContent(model);
  }

  @Test
  void a_server_that_knows_no_ranges_sends_it_all_again() throws Exception {
    server.then(Fault.ENDS_HALF_WAY).then(Fault.IGNORES_RANGES);

    assertThat(fetch(PATIENCE)).hasBinaryContent(model);
  }

  @Test
  void a_server_that_falls_silent_is_asked_again() throws Exception {
    server.then(Fault.SAYS_NOTHING_MORE);

    assertThat(fetch(Duration.ofSeconds(5))).hasBinaryContent(model);
    assertThat(pauses).containsExactly(1);
  }

  @Test
  void a_server_that_is_busy_is_asked_four_times() {
    server.then(Fault.ENDS_HALF_WAY);
    server.then(Fault.ANSWERS_503).then(Fault.ANSWERS_503).then(Fault.ANSWERS_503);

    Refusal refusal = refusal(PATIENCE);

    assertThat(refusal.code()).isEqualTo(RefusalCode.DOWNLOAD_FAILED);
    assertThat(refusal)
        .hasMessage(
            "tiny-1.onnx was not fetched: 127.0.0.1 stopped after 0.2 of 0.3 MB (the server"
                + " answered 503). Try again: it goes on where it stopped.");
    assertThat(pauses).containsExactly(1, 2, 3);
  }

  @Test
  void a_missing_file_is_not_asked_for_again() {
    server.then(Fault.ANSWERS_404);

    assertThat(refusal(PATIENCE))
        .hasMessage(
            "tiny-1.onnx was not fetched: %stiny-1.onnx answered 404. Fetch it elsewhere and use"
                    .formatted(server.address())
                + " discern models import.");
    assertThat(pauses).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_wrong_checksum_is_refused_and_nothing_is_kept() {
    model[7] ^= 1;

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> downloader(PATIENCE).fetch(entry("00ff"), (done, total) -> {}));

    assertThat(refusal.code()).isEqualTo(RefusalCode.CHECKSUM_WRONG);
    assertThat(refusal)
        .hasMessage(
            "tiny-1.onnx came from 127.0.0.1 with another content than the catalogue's SHA-256"
                + " says, and was not kept. Try again later, or fetch it elsewhere.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_file_that_never_ends_is_stopped() {
    CatalogueEntry shorter =
        new CatalogueEntry(
            "tiny", "tiny-1", Preset.UNIT, "MIT", 1000, Sha256.of(model), server.address());

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> downloader(PATIENCE).fetch(shorter, (done, total) -> {}));

    assertThat(refusal.code()).isEqualTo(RefusalCode.CHECKSUM_WRONG);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_damaged_file_in_the_folder_is_fetched_anew() throws Exception {
    Files.createDirectories(folder);
    Files.write(folder.resolve("tiny-1.onnx"), new byte[300_000]);

    assertThat(fetch(PATIENCE)).hasBinaryContent(model);
  }

  @Test
  void without_a_network_the_sentence_says_so() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/tiny-1.onnx");
    }
    CatalogueEntry entry =
        new CatalogueEntry("tiny", "tiny-1", Preset.UNIT, "MIT", 1000, "00ff", nobody);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> downloader(PATIENCE).fetch(entry, (done, total) -> {}));

    assertThat(refusal.code()).isEqualTo(RefusalCode.DOWNLOAD_FAILED);
    assertThat(refusal)
        .hasMessage(
            "tiny-1.onnx was not fetched: 127.0.0.1 cannot be reached. Is this machine offline?"
                + " Connect it, or fetch %s elsewhere and use discern models import."
                    .formatted(nobody));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void two_downloads_of_one_file_do_not_meet() throws IOException {
    Files.createDirectories(folder);
    try (FileChannel other =
        FileChannel.open(
            folder.resolve("tiny-1.onnx.part"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      assertThat(other.lock().isValid()).isTrue();

      assertThat(refusal(PATIENCE))
          .hasMessage("tiny-1.onnx is being downloaded by another Discern. Wait until it is done.");
    }
  }

  private Path fetch(Duration patience) throws InterruptedException {
    return downloader(patience).fetch(entry(Sha256.of(model)), (done, total) -> progress.add(done));
  }

  private Refusal refusal(Duration patience) {
    return catchThrowableOfType(Refusal.class, () -> fetch(patience));
  }

  private Downloader downloader(Duration patience) {
    return new Downloader(folder, patience, pauses::add);
  }

  private CatalogueEntry entry(String sha256) {
    URI address = server.address().resolve("tiny-1.onnx");
    return new CatalogueEntry("tiny", "tiny-1", Preset.UNIT, "MIT", model.length, sha256, address);
  }
}
