package dev.discern.bench.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Hands very many photos in as one job, and watches memory and the page until all are settled. */
public final class FloodBench {
  private static final int PHOTOS_A_REQUEST = 100;
  private static final Pattern USED = Pattern.compile("generation +total \\d+K, used (\\d+)K");

  private FloodBench() {}

  /** Arguments: ./discern, a folder of photos, an empty folder, how many photos. */
  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[3]);
    List<Path> photos = Photos.some(Path.of(arguments[1]), count, 1);
    Path home = Files.createDirectories(Path.of(arguments[2]));
    try (RunningDiscern discern = new RunningDiscern(Path.of(arguments[0]), home, List.of())) {
      discern.awaitReady();
      watch(discern, photos);
    }
    System.exit(0);
  }

  private static void watch(RunningDiscern discern, List<Path> photos) throws Exception {
    Uploads uploads = new Uploads(discern.address(), PHOTOS_A_REQUEST);
    long begun = System.nanoTime();
    CompletableFuture<String> uploading =
        CompletableFuture.supplyAsync(() -> upload(uploads, photos));
    CompletableFuture<Double> uploaded = uploading.thenApply(job -> seconds(begun));
    List<Double> page = new ArrayList<>();
    System.out.println("| s | settled | server, MB | worker, MB | page, ms |");
    System.out.println("| --- | --- | --- | --- | --- |");
    int settled = 0;
    while (settled < photos.size()) {
      TimeUnit.SECONDS.sleep(2);
      long asked = System.nanoTime();
      int status = discern.ask("/jobs");
      page.add((System.nanoTime() - asked) / 1e6);
      if (uploading.isDone()) {
        JsonNode job = uploads.look(uploading.join());
        settled = job.get("settled").asInt();
      }
      if (page.size() % 10 == 0 || settled == photos.size()) {
        System.out.printf(
            Locale.ROOT,
            "| %.0f | %s | %d | %d | %.0f%s |%n",
            seconds(begun),
            uploading.isDone() ? settled : "uploading",
            megabytes(discern.server()),
            discern.workers().stream().mapToLong(FloodBench::megabytes).max().orElse(0),
            page.get(page.size() - 1),
            status == 200 ? "" : " (status " + status + ")");
      }
    }
    double all = seconds(begun);
    page.sort(null);
    System.out.printf("%nalive in the server after a collection: %d MB%n", alive(discern.server()));
    System.out.printf(
        Locale.ROOT,
        "%n%d photos uploaded in %.0f s, settled in %.0f s, %.0f/s; the page of jobs: median %.0f ms, 95 %% %.0f ms, slowest %.0f ms%n",
        photos.size(),
        uploaded.join(),
        all,
        photos.size() / all,
        page.get(page.size() / 2),
        page.get(page.size() * 95 / 100),
        page.get(page.size() - 1));
  }

  private static String upload(Uploads uploads, List<Path> photos) {
    try {
      return uploads.job("fruits", photos);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** What is left when Java has collected all that nobody needs. */
  private static long alive(ProcessHandle process) throws IOException {
    ask(process, "GC.run");
    Matcher used = USED.matcher(ask(process, "GC.heap_info"));
    long kilobytes = 0;
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    return kilobytes / 1000;
  }

  private static String ask(ProcessHandle process, String command) throws IOException {
    Process jcmd = new ProcessBuilder("jcmd", Long.toString(process.pid()), command).start();
    return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** What the process holds of the machine's memory. */
  private static long megabytes(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
