package dev.discern.app.jobs;

import static dev.discern.app.jobs.ServedDesk.GREEN;
import static dev.discern.app.jobs.ServedDesk.await;
import static dev.discern.app.jobs.ServedDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.jobs.ServedDesk.Part;
import dev.discern.testkit.SmallDisk;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdedDiskTest {
  private static final String DESK = "/v1/jobs?pipeline=colours";

  @TempDir Path home;
  private final List<SmallDisk> disks = new ArrayList<>();

  @AfterEach
  void unmount() {
    disks.forEach(SmallDisk::close);
  }

  @Test
  void while_the_disk_of_the_store_is_full_photos_are_turned_away_and_none_is_lost()
      throws Exception {
    SmallDisk disk = mount("storage", "24m");
    try (ServedDesk desk = new ServedDesk(home, 1)) {
      turnsAwayAndGoesOn(desk, disk);
    }
  }

  @Test
  void while_the_disk_of_the_ledger_is_full_photos_are_turned_away_and_none_is_lost()
      throws Exception {
    SmallDisk disk = mount("ledger", "8m");
    try (ServedDesk desk = new ServedDesk(home, 1)) {
      turnsAwayAndGoesOn(desk, disk);
    }
  }

  private static void turnsAwayAndGoesOn(ServedDesk desk, SmallDisk disk) throws Exception {
    String before = desk.job(photos(30));
    disk.fillUp();
    turnsAwayForTheDisk(desk);

    disk.free();

    String after = taken(desk);
    assertThat(desk.settled(before).get("counts").get("done").asInt()).isEqualTo(30);
    assertThat(desk.settled(after).get("counts").get("done").asInt()).isEqualTo(3);
    assertThat(desk.serving().desk().database().ledger().verify()).isEmpty();
  }

  /**
   * There is always a little room left, such as in a file that is larger than what it holds; and
   * once somebody met the end of it, H2 tells others who come just then that it is closed, no more.
   */
  private static void turnsAwayForTheDisk(ServedDesk desk) {
    int[] tries = {0};
    await(
        () -> {
          HttpResponse<String> answer = handIn(desk, "filling-" + ++tries[0], 40);
          assertThat(answer.statusCode()).as(answer.body()).isIn(202, 503);
          return answer.statusCode() == 503
              && json(answer.body()).get("code").asString().equals("disk-full");
        });
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

  private SmallDisk mount(String name, String size) throws IOException {
    SmallDisk disk = SmallDisk.at(Files.createDirectory(home.resolve(name)), size);
    disks.add(disk);
    return disk;
  }
}
