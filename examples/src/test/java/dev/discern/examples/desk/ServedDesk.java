package dev.discern.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.cli.DiscernCommand;
import dev.discern.app.config.SettingsReader;
import dev.discern.app.terminal.Terminal;
import dev.discern.app.wiring.House;
import dev.discern.app.wiring.Serving;
import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectStore;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.notice.Notice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The desk as {@code discern serve --config discern.yaml} runs it, trained by {@code train}. */
final class ServedDesk implements AutoCloseable {
  private static final Path EXAMPLE = Path.of("apple-desk", "discern.yaml");

  private final Path home;
  private final Path config;
  private final Map<String, String> environment;
  private final House house;
  private final Serving serving;

  ServedDesk(Path home, ApplePhotos photos, Servers servers) throws IOException {
    this.home = home;
    this.config = Files.writeString(home.resolve("discern.yaml"), servers.filledInto(example()));
    this.environment = servers.passwords();
    train(photos);
    this.house = new House(new SettingsReader(environment).read(config, home).with("127.0.0.1", 0));
    this.serving = house.serve(List.of("--home", home.toString(), "--config", config.toString()));
  }

  /** The example's file with the # of its sections taken away. */
  private static String example() throws IOException {
    return Files.readString(EXAMPLE).replaceAll("(?m)^#(?=  |\\w+:)", "");
  }

  private void train(ApplePhotos photos) {
    List<String> words =
        new ArrayList<>(List.of("train", photos.folder().toString(), "--name=apples"));
    words.addAll(List.of("--home", home.toString(), "--target=cost=wrong:10,unsure:1"));
    words.addAll(photos.training());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(out, out, new ByteArrayInputStream(new byte[0]), false);
    int code = DiscernCommand.run(terminal, words.toArray(String[]::new));
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  /** Photos that the model has not learnt from, with answers that are known. */
  Crate crate(ApplePhotos.Others photos) {
    try (var model = house.open("apples")) {
      return Crate.chosen(photos, model);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + serving.port() + path);
  }

  History history() {
    return serving.desk().database().history();
  }

  /** What became of a job's photos. */
  List<Entry> history(JobId job) {
    HistoryFilter ofJob = new HistoryFilter(null, null, null, null, null, job, null, null, false);
    return history().search(ofJob, null, 10).entries();
  }

  /** The mail that follows from a photo. */
  Notice mail(Entry entry) {
    return serving.desk().database().outbox().of(entry.result().item()).stream()
        .filter(notice -> notice.what().kind().equals("mail"))
        .findFirst()
        .orElseThrow();
  }

  private ObjectStore store() {
    return serving.desk().storage().store();
  }

  /** The copies of photos of a name, under a class; under all where that is empty. */
  List<ListedObject> filed(String label, String name) {
    String prefix = label.isEmpty() ? "" : label + "/";
    return store().list("sorted", prefix, "", ObjectStore.MAX_LISTED).stream()
        .filter(copy -> copy.key().name().contains(name))
        .toList();
  }

  /** The bytes of a copy. */
  byte[] read(ListedObject copy) {
    return store().get(copy.key(), copy.size()).orElseThrow().bytes();
  }

  @Override
  public void close() {
    serving.close();
  }
}
