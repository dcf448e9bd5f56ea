package dev.discern.bench.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Hands photos in while a process is killed (SIGKILL) every two seconds, until all are settled and
 * delivered; then counts.
 */
public final class CrashBench {
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final int PHOTOS_A_REQUEST = 25;

  /** Longer than a courier's claim: what a killed one had in hand comes again within that. */
  private static final Duration QUIET = Duration.ofSeconds(90);

  private static final Duration AT_MOST = Duration.ofMinutes(60);

  private CrashBench() {}

  /** Arguments: ./discern, a folder of photos, an empty folder, how many photos, the seed. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[2]);
    int count = Integer.parseInt(arguments[3]);
    long seed = Long.parseLong(arguments[4]);
    List<Path> photos = Photos.some(Path.of(arguments[1]), count, seed);
    try (CountingMail mail = new CountingMail()) {
      Path config = config(home, mail.port());
      run(Path.of(arguments[0]), home, config, photos, seed, mail);
    }
  }

  private static void run(
      Path discern, Path home, Path config, List<Path> photos, long seed, CountingMail mail)
      throws Exception {
    long begun = System.nanoTime();
    String job;
    String kills;
    List<String> options = List.of("--config", config.toString(), "--workers", "2");
    try (RunningDiscern running = new RunningDiscern(discern, home, options)) {
      running.awaitReady();
      Victims victims = new Victims(running, seed);
      Uploads uploads = new Uploads(running.address(), PHOTOS_A_REQUEST);
      CompletableFuture<String> uploading =
          CompletableFuture.supplyAsync(() -> upload(uploads, photos));
      while (!isOver(uploads, uploading, photos.size(), mail)) {
        TimeUnit.MILLISECONDS.sleep(EVERY.toMillis());
        victims.killOne();
        if (System.nanoTime() - begun > AT_MOST.toNanos()) {
          System.out.println("not over within " + AT_MOST.toMinutes() + " minutes");
          break;
        }
      }
      job = uploading.get(5, TimeUnit.MINUTES);
      kills = victims.kills();
      letDeliveriesEnd(uploads, job, mail);
    }
    report(Reckoning.of(home, config, job, mail.received()), photos.size(), kills, begun);
  }

  private static String upload(Uploads uploads, List<Path> photos) {
    try {
      return uploads.job("crash", photos);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOver(
      Uploads uploads, CompletableFuture<String> uploading, int photos, CountingMail mail)
      throws IOException {
    if (!uploading.isDone()) {
      return false;
    }
    int settled = uploads.look(uploading.join()).get("settled").asInt();
    System.err.printf("%d of %d settled, %d mails%n", settled, photos, mail.received().size());
    return settled == photos && mail.isQuietFor(QUIET);
  }

  /** The last mails and copies, now that nobody is killed any more. */
  private static void letDeliveriesEnd(Uploads uploads, String job, CountingMail mail)
      throws Exception {
    int before;
    do {
      before = mail.received().size();
      TimeUnit.SECONDS.sleep(20);
      uploads.look(job);
    } while (mail.received().size() > before);
  }

  private static void report(Reckoning found, int photos, String kills, long begun) {
    List<String> faults = found.faults(photos);
    System.out.printf(
        "%d photos in %d s; killed: %s%n",
        photos, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), kills);
    System.out.printf(
        "%d rows, %d of them answered; items: %s%n",
        found.rows(), found.answered(), found.counts().byState());
    System.out.printf(
        "%d files of %d notices; %d different mails of %d notices, %d sent again under the same id%n",
        found.filed(),
        found.notices("file"),
        found.mails().size(),
        found.notices("mail"),
        found.repeatedMails());
    System.out.println(faults.isEmpty() ? "all as it must be" : String.join("\n", faults));
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private static Path config(Path home, int mailPort) throws IOException {
    Files.createDirectories(home);
    return Files.writeString(
        home.resolve("crash.yaml"),
        """
        pipelines:
          crash:
            model: fruits
            rules:
              - when: {decision: accepted}
                file: {bucket: sorted, key: "{label}/{name}"}
              - when: {decision: accepted}
                mail: {to: [buyer@example.org], attach: photo}
        mail:
          host: 127.0.0.1
          port: %d
          encryption: none
          from: discern@example.org
        """
            .formatted(mailPort));
  }
}
