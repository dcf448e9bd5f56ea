package dev.discern.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.training.audit.AuditOrder;
import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.audit.AuditReport.Member;
import dev.discern.training.audit.AuditReport.OddPhoto;
import dev.discern.training.audit.Audited;
import dev.discern.training.audit.Auditor;
import dev.discern.training.audit.Kinship;
import dev.discern.training.audit.oddity.Oddity;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.NamedGroups;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit on photos that are drawn, so that what is to be found is known. */
class AuditorTest {
  @TempDir private Path root;

  private final BufferedImage circle = new DrawnPhotos(3).image(Drawing.RED_CIRCLE, 0, 240, 200);

  @Test
  void unrelated_photos_of_one_kind_are_no_copies() {
    new DrawnPhotos(7).folder(root, 12);
    assertThat(audit().copies()).isEmpty();
    assertThat(audit().photos()).isEqualTo(36);
  }

  @Test
  void the_same_file_and_the_same_pixels_in_another_are_told_apart() throws IOException {
    write("a/one.png", circle, "png");
    write("a/two.png", circle, "png");
    write("a/three.bmp", circle, "bmp");
    assertThat(audit().copies())
        .extracting(CopyGroup::kinship)
        .containsExactly(Kinship.SAME_FILE, Kinship.SAME_PIXELS);
    assertThat(files(Kinship.SAME_FILE)).containsExactly("a/one.png", "a/two.png");
    assertThat(files(Kinship.SAME_PIXELS)).containsExactly("a/one.png", "a/three.bmp", "a/two.png");
  }

  @Test
  void a_photo_is_known_again_turned_mirrored_scaled_saved_again_and_brightened()
      throws IOException {
    new DrawnPhotos(4).folder(root, 10);
    write("a/0.png", circle, "png");
    write("a/brightened.png", new RescaleOp(1, 25, null).filter(circle, null), "png");
    write("a/mirrored.png", moved(circle, new AffineTransform(-1, 0, 0, 1, 240, 0)), "png");
    write("a/saved-again.jpg", circle, "jpg");
    write("a/scaled.png", scaled(circle, 130, 108), "png");
    write("a/turned.png", moved(circle, new AffineTransform(0, 1, -1, 0, 200, 0)), "png");
    assertThat(audit().copies()).hasSize(1);
    assertThat(files(Kinship.NEAR_COPY))
        .containsExactly(
            "a/0.png",
            "a/brightened.png",
            "a/mirrored.png",
            "a/saved-again.jpg",
            "a/scaled.png",
            "a/turned.png");
  }

  @Test
  void a_copy_under_another_label_in_another_part_is_both() throws IOException {
    write("train/a/1.png", circle, "png");
    write("test/b/1.jpg", circle, "jpg");
    CopyGroup group = audit().copies().get(0);
    assertThat(group.twoLabels()).isTrue();
    assertThat(group.acrossParts()).isTrue();
    assertThat(audit().labels()).extracting(label -> label.parts().size()).containsExactly(1, 1);
  }

  @Test
  void plain_walls_of_two_tones_are_no_copies_of_each_other() throws IOException {
    for (int tone = 100; tone < 160; tone += 20) {
      write("a/" + tone + ".png", plain(tone, 100, 100), "png");
    }
    for (int red = 180; red < 240; red += 20) {
      BufferedImage wall = plain(40, 100, 100);
      Graphics2D pen = wall.createGraphics();
      pen.setColor(new Color(red, 140, 130));
      pen.fillRect(0, 0, 100, 100);
      write("b/" + red + ".png", wall, "png");
    }
    assertThat(audit().copies()).isEmpty();
    assertThat(odd())
        .allMatch(odd -> odd.startsWith("LOW_INFORMATION ") || odd.startsWith("BLURRED "));
  }

  @Test
  void what_is_odd_is_named_with_what_was_measured() throws IOException {
    new DrawnPhotos(5).folder(root, 5);
    write("a/bars.png", barred(), "png");
    write("a/blurred.png", blurred(circle), "png");
    write("a/bright.png", plain(250, 96, 96), "png");
    write("a/dark.png", new RescaleOp(0.2f, 0, null).filter(circle, null), "png");
    write("a/large.png", scaled(circle, 600, 600), "png");
    write("a/narrow.png", scaled(circle, 30, 120), "png");
    assertThat(odd())
        .containsExactly(
            "DARK a/dark.png",
            "BRIGHT a/bright.png",
            "BLURRED a/blurred.png",
            "BLURRED a/bright.png",
            "LOW_INFORMATION a/bright.png",
            "BORDERED a/bars.png",
            "ODD_SHAPE a/narrow.png",
            "ODD_SIZE a/large.png");
    assertThat(audit().odd(Oddity.ODD_SIZE).get(0).measured())
        .isEqualTo("600x600; most are about 96 pixels a side");
  }

  @Test
  void near_copies_are_one_group_to_the_splitter() throws IOException {
    write("a/1.png", circle, "png");
    write("a/2.jpg", circle, "jpg");
    write("b/3.png", plain(100, 90, 90), "png");
    assertThat(audited(NamedGroups.NONE).nearCopies().all())
        .containsExactly(List.of(root.resolve("a/1.png"), root.resolve("a/2.jpg")));
  }

  @Test
  void a_named_group_that_lies_in_two_parts_is_reported_and_a_whole_one_is_not()
      throws IOException {
    write("train/a/b1_1.png", circle, "png");
    write("train/a/b2_1.png", barred(), "png");
    write("train/a/b2_2.png", plain(100, 90, 90), "png");
    write("test/a/b1_2.png", blurred(circle), "png");
    AuditReport report = audited(NamedGroups.pattern("(b\\d+)_")).report();
    assertThat(report.copies(Kinship.SAME_GROUP))
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.photos())
                    .extracting(Member::file)
                    .containsExactly("test/a/b1_2.png", "train/a/b1_1.png"));
    assertThat(report.headlines()).first().asString().startsWith("1 of 1 test photos have a copy");
  }

  @Test
  void a_file_that_is_no_photo_is_reported_not_fatal() throws IOException {
    write("a/1.png", circle, "png");
    Files.writeString(root.resolve("a/broken.jpg"), "no photo at all");
    assertThat(audit().photos()).isEqualTo(1);
    assertThat(audit().unreadable())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.file()).isEqualTo("a/broken.jpg");
              assertThat(each.reason()).contains("is not an image");
            });
  }

  @Test
  void a_folder_without_photos_is_refused() {
    assertThatThrownBy(this::audit).hasMessageContaining("holds no photos");
  }

  private AuditReport audit() {
    return audited(NamedGroups.NONE).report();
  }

  private Audited audited(NamedGroups groups) {
    PhotoFolder folder = new PhotoFolder(root, LabelRule.FOLDER, null);
    return auditor().audit(new AuditOrder(folder, groups, null, false), Progress.SILENT);
  }

  static Auditor auditor() {
    ImageLimits limits = ImageLimits.DEFAULT;
    return new Auditor(new PhotoFiles(limits), new StandardImageDecoder(limits), 2);
  }

  private List<String> files(Kinship kinship) {
    return audit().copies(kinship).stream()
        .flatMap(group -> group.photos().stream())
        .map(Member::file)
        .toList();
  }

  private List<String> odd() {
    return audit().odd().stream().map(AuditorTest::words).toList();
  }

  private static String words(OddPhoto photo) {
    return photo.oddity() + " " + photo.photo().file();
  }

  private void write(String name, BufferedImage image, String format) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, DrawnPhotos.encode(image, format));
  }

  private BufferedImage barred() {
    BufferedImage image = plain(0, 100, 100);
    Graphics2D pen = image.createGraphics();
    pen.drawImage(new DrawnPhotos(9).image(Drawing.GREEN_SQUARE, 0, 100, 70), 0, 15, null);
    pen.dispose();
    return image;
  }

  private static BufferedImage plain(int tone, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(tone, tone, tone));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = scaled.createGraphics();
    pen.drawImage(image.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, null);
    pen.dispose();
    return scaled;
  }

  private static BufferedImage blurred(BufferedImage image) {
    BufferedImage blurred = plain(0, 96, 96);
    Graphics2D pen = blurred.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(scaled(image, 6, 6), 0, 0, 96, 96, null);
    pen.dispose();
    return blurred;
  }

  private static BufferedImage moved(BufferedImage image, AffineTransform by) {
    boolean swaps = by.getScaleX() == 0;
    BufferedImage moved =
        new BufferedImage(
            swaps ? image.getHeight() : image.getWidth(),
            swaps ? image.getWidth() : image.getHeight(),
            BufferedImage.TYPE_INT_RGB);
    moved.createGraphics().drawImage(image, by, null);
    return moved;
  }
}
