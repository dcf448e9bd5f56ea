package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.inference.Answer;
import dev.discern.inference.explanation.Explanation;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.evaluation.page.PageStyle;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Explanations in a folder: for each photo {@code NAME.png}, small, and {@code NAME-heat.png} with
 * the heat on it, and {@code index.html} with all of them. For one thread; the page is whole when
 * closed.
 */
public final class ExplanationFolder implements AutoCloseable {
  private static final String PAGE = "index.html";
  private static final String PLAIN = ".png";
  private static final String HEAT = "-heat.png";
  private static final int LONGEST_NAME = 80;

  private final Path folder;
  private final Writer page;
  private final Set<String> taken = new HashSet<>();

  /**
   * Opens a folder, new or old; what is in it of the same names is written anew.
   *
   * @param model whose answers these are
   * @throws Refusal {@code DISK_UNWRITABLE}
   */
  public ExplanationFolder(Path folder, String model) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      this.page = Files.newBufferedWriter(folder.resolve(PAGE));
      page.write(head(model));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Adds a photo.
   *
   * @return the picture with the heat
   * @throws Refusal {@code DISK_UNWRITABLE}
   */
  public Path add(Answer.Answered answer, Explanation explanation, ExplanationPictures pictures) {
    String name = free(answer.photo());
    Path heat = folder.resolve(name + HEAT);
    try {
      Files.write(folder.resolve(name + PLAIN), pictures.plain());
      Files.write(heat, pictures.onPhoto());
      page.write(new ExplanationEntry(answer, explanation, name + PLAIN, name + HEAT).html());
      return heat;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** A name that any file system takes, and that no photo before has. */
  private String free(String photo) {
    String file = photo.substring(photo.replace('\\', '/').lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String plain = (dot > 0 ? file.substring(0, dot) : file).replaceAll("[^\\p{L}\\p{N}._-]", "_");
    String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    String free = name;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  @Override
  public void close() {
    try (page) {
      page.write("<footer><p>Made by Discern.</p></footer>\n</main>\n</body>\n</html>\n");
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static String head(String model) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:">
        <title>%1$s: explanations</title>
        <style>
        """
            .formatted(text(model))
        + PageStyle.report()
        + PageFile.text("explanations.css")
        + """
        </style>
        </head>
        <body>
        <main>
        <header>
        <p class="kind">Explanations</p>
        <h1>%s</h1>
        <p class="from">Light places speak for the label, clear ones do not; greyed ones the model did not see.</p>
        </header>
        """
            .formatted(text(model));
  }

  private Refusal unwritable(IOException cause) {
    return Refusal.of(
            RefusalCode.DISK_UNWRITABLE,
            folder.toString(),
            "cannot be written: " + cause.getMessage() + ". Choose another place with --explain.")
        .because(cause);
  }
}
