package dev.discern.app.web.intake;

import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Brings the photos of a request in: the body as it is, or each part of a multipart one. A photo is
 * in memory only while it is used, so a request of many costs no more than one of one. A body that
 * is announced too large is refused before it is read.
 *
 * <p>Safe for any number of threads.
 */
public final class RequestBodyReader {
  private static final String ALONE = "The photo";
  private static final Set<RefusalCode> OF_THE_WHOLE =
      EnumSet.of(
          RefusalCode.REQUEST_INVALID,
          RefusalCode.REQUEST_TOO_LARGE,
          RefusalCode.REQUEST_TOO_SLOW,
          RefusalCode.PHOTO_NUMBER_TAKEN);

  private final ImageLimits image;
  private final IntakeLimits limits;
  private final LongSupplier nanoTime;
  private final HeldBytes held;

  public RequestBodyReader(ImageLimits image, IntakeLimits limits, LongSupplier nanoTime) {
    this.image = image;
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.held = new HeldBytes(Math.max(limits.heldBytes(), atLeastOne(image)));
  }

  /** A small heap must still take one photo of the largest size that is allowed. */
  private static long atLeastOne(ImageLimits image) {
    return image.maxBytes() + 1L;
  }

  /** Whether the body has parts; only this much of the declared type is believed. */
  public static boolean hasParts(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
  }

  /** Whether the body is said to be JSON, which no photo is. */
  public static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?");
  }

  /**
   * The whole of a body that is no photo.
   *
   * @throws Refusal {@code REQUEST_TOO_LARGE}, {@code REQUEST_TOO_SLOW}
   */
  public byte[] document(HttpServletRequest request, int most) {
    try (Arrival arrival = new Arrival(held, most)) {
      byte[] bytes = arrival.read(body(request), request.getContentLengthLong());
      if (bytes.length > most) {
        throw Refusal.of(
            RefusalCode.REQUEST_TOO_LARGE,
            "The request",
            "is larger than the limit of %.1f MB. Send less at once.".formatted(most / 1e6));
      }
      return bytes;
    } catch (IOException e) {
      throw Parts.refusal(e, limits);
    }
  }

  /**
   * Hands the body, which is one photo, to its use.
   *
   * @throws Refusal for what is wrong with the body
   */
  public <T> T one(HttpServletRequest request, Function<Photo, T> use) {
    long announced = request.getContentLengthLong();
    if (announced >= 0) {
      image.checkBytes(ALONE, announced);
    }
    return arrive(ALONE, body(request), announced, use);
  }

  /**
   * Hands each part to its use, in order. A part that is refused as a photo does not touch the
   * others.
   *
   * @param refused what to make of a part that is refused, by its name
   * @throws Refusal for what is wrong with the request as a whole
   */
  public <T> List<T> each(
      HttpServletRequest request, Function<Photo, T> use, BiFunction<String, Refusal, T> refused) {
    TimedBody body = body(request);
    List<T> all =
        new Parts(request, body, limits).each((name, part) -> each(name, part, use, refused));
    if (all.isEmpty()) {
      throw Refusal.of(
          RefusalCode.REQUEST_INVALID,
          "The request",
          "has no photo in it. Send each photo as a part of its own, or one as the whole body.");
    }
    return all;
  }

  private <T> T each(
      String name,
      InputStream part,
      Function<Photo, T> use,
      BiFunction<String, Refusal, T> refused) {
    try {
      return arrive(name, part, -1, use);
    } catch (Refusal refusal) {
      if (OF_THE_WHOLE.contains(refusal.code())) {
        throw refusal;
      }
      return refused.apply(name, refusal);
    }
  }

  private <T> T arrive(String name, InputStream in, long announced, Function<Photo, T> use) {
    try (Arrival arrival = new Arrival(held, image.maxBytes())) {
      byte[] bytes = arrival.read(in, announced);
      image.checkBytes(name, bytes.length);
      return use.apply(new Photo(name, bytes));
    } catch (IOException e) {
      throw Parts.refusal(e, limits);
    }
  }

  private TimedBody body(HttpServletRequest request) {
    try {
      return new TimedBody(request.getInputStream(), limits.arrival(), nanoTime);
    } catch (IOException e) {
      throw Parts.refusal(e, limits);
    }
  }
}
