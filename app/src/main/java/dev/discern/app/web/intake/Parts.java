package dev.discern.app.web.intake;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * The parts of a multipart body, streamed: none is written to disk, and none is looked at before
 * the one before it is done.
 */
final class Parts {
  private static final int HEADER_BYTES = 8_192; // file names in other scripts are long in UTF-8

  private final HttpServletRequest request;
  private final TimedBody body;
  private final IntakeLimits limits;

  Parts(HttpServletRequest request, TimedBody body, IntakeLimits limits) {
    this.request = request;
    this.body = body;
    this.limits = limits;
  }

  /**
   * Hands each part's name and bytes to its use.
   *
   * @throws Refusal {@code REQUEST_TOO_LARGE} or {@code REQUEST_INVALID}
   */
  <T> List<T> each(BiFunction<String, InputStream, T> use) {
    List<T> results = new ArrayList<>();
    try {
      FileItemIterator parts = upload().getItemIterator(context());
      while (parts.hasNext()) {
        if (results.size() == limits.photos()) {
          throw tooMany();
        }
        body.startAgain();
        FileItemStream part = parts.next();
        results.add(use.apply(name(part), part.openStream()));
      }
      return results;
    } catch (IOException e) {
      throw refusal(e, limits);
    }
  }

  /** What an exception of the parser means to the sender. */
  static Refusal refusal(Exception e, IntakeLimits limits) {
    if (e instanceof SizeException || e.getCause() instanceof SizeException) {
      return Refusal.of(
              RefusalCode.REQUEST_TOO_LARGE,
              "The request",
              "is larger than the limit of %.1f MB. Send fewer photos at once."
                  .formatted(limits.requestBytes() / 1e6))
          .with("limit", limits.requestBytes());
    }
    return Refusal.of(
            RefusalCode.REQUEST_INVALID,
            "The request",
            "is not well-formed multipart: its parts cannot be told apart. Send it again, or each"
                + " photo as a body of its own.")
        .because(e);
  }

  private FileUpload upload() {
    FileUpload upload = new FileUpload();
    upload.setSizeMax(limits.requestBytes());
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    upload.setPartHeaderSizeMax(HEADER_BYTES);
    return upload;
  }

  private ServletRequestContext context() {
    return new ServletRequestContext(request) {
      @Override
      public InputStream getInputStream() {
        return body;
      }
    };
  }

  private static String name(FileItemStream part) {
    try {
      String name = part.getName();
      return name == null || name.isBlank() ? part.getFieldName() : name;
    } catch (InvalidFileNameException zeroInIt) { // it is shown, not opened, so it does no harm
      return part.getFieldName();
    }
  }

  private Refusal tooMany() {
    return Refusal.of(
            RefusalCode.REQUEST_TOO_LARGE,
            "The request",
            "has more photos than the limit of %d. Send fewer at once.".formatted(limits.photos()))
        .with("limit", limits.photos());
  }
}
