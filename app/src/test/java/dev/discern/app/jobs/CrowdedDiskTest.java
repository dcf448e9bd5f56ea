package dev.discern.app.jobs;

import static dev.discern.app.jobs.ServedDesk.GREEN;
import static dev.discern.app.jobs.ServedDesk.await;
import static dev.discern.app.jobs.ServedDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.jobs.ServedDesk.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real file systems of a few megabytes, which only root may mount; skipped for others. */
class CrowdedDiskTest {
  private static final String DESK = "/v1/jobs?pipeline=colours";

  @TempDir Path home;
  private final List<Path> disks = new ArrayList<>();

  @AfterEach
  void unmount() throws Exception {
    for (Path disk : disks) {
      run("umount", disk.toString());
    }
  }

  @Test
  void while_the_disk_of_the_store_is_full_photos_are_turned_away_and_none_is_lost()
      throws Exception {
    Path disk = mount("storage", "24m");
    try (ServedDesk desk = new ServedDesk(home, 1)) {
      turnsAwayAndGoesOn(desk, disk);
    }
  }

  @Test
  void while_the_disk_of_the_ledger_is_full_photos_are_turned_away_and_none_is_lost()
      throws Exception {
    Path disk = mount("ledger", "8m");
    try (ServedDesk desk = new ServedDesk(home, 1)) {
      turnsAwayAndGoesOn(desk, disk);
    }
  }

  private static void turnsAwayAndGoesOn(ServedDesk desk, Path disk) throws Exception {
    String before = desk.job(photos(30));
    Path ballast = fillUp(disk);
    HttpResponse<String> refused = refused(desk);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(json(refused.body()).get("code").asString()).isEqualTo("disk-full");

    Files.delete(ballast);

    String after = taken(desk);
    assertThat(desk.settled(before).get("counts").get("done").asInt()).isEqualTo(30);
    assertThat(desk.settled(after).get("counts").get("done").asInt()).isEqualTo(3);
    assertThat(desk.serving().desk().database().ledger().verify()).isEmpty();
  }

  /** There is always a little room left, such as in a file that is larger than what it holds. */
  private static HttpResponse<String> refused(ServedDesk desk) throws Exception {
    int[] tries = {0};
    List<HttpResponse<String>> answers = new ArrayList<>();
    await(
        () -> {
          answers.add(handIn(desk, "filling-" + ++tries[0], 40));
          return answers.get(answers.size() - 1).statusCode() != 202;
        });
    return answers.get(answers.size() - 1);
  }

  private static String taken(ServedDesk desk) throws Exception {
    List<String> jobs = new ArrayList<>();
    await(
        () -> {
          HttpResponse<String> answer = handIn(desk, "after", 3);
          if (answer.statusCode() == 202) {
            jobs.add(json(answer.body()).get("id").asString());
          }
          return !jobs.isEmpty();
        });
    return jobs.get(0);
  }

  private static HttpResponse<String> handIn(ServedDesk desk, String key, int count) {
    try {
      return desk.post(DESK, photos(count), "Idempotency-Key", key);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Part> photos(int count) {
    List<Part> photos = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      photos.add(new Part("IMG_" + number + ".png", GREEN));
    }
    return photos;
  }

  private Path mount(String name, String size) throws Exception {
    Path disk = Files.createDirectory(home.resolve(name));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()),
        "skipped: only root can mount a small disk");
    disks.add(disk);
    return disk;
  }

  private static Path fillUp(Path disk) throws IOException {
    Path ballast = disk.resolve("ballast");
    byte[] page = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(page);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
      return ballast;
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }
}
