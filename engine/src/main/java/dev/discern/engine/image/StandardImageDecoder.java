package dev.discern.engine.image;

import dev.discern.engine.image.header.Header;
import dev.discern.engine.image.header.HeaderReader;
import dev.discern.engine.image.pixels.PixelSources;
import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Reduction;
import dev.discern.inference.image.SizePlan;
import dev.discern.inference.image.Waiting;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;

/**
 * The decoder that every way into Discern uses: header first, then limits, then the pixels through
 * ImageIO, or through OpenCV where the photo is WebP or a large JPEG.
 */
public final class StandardImageDecoder implements ImageDecoder {
  private final ImageLimits limits;
  private final DecodingRoom room;

  public StandardImageDecoder(ImageLimits limits) {
    this(limits, Waiting.UNSEEN);
  }

  /**
   * Decodes within limits.
   *
   * @param waiting is told when a photo waits for memory that others have
   */
  public StandardImageDecoder(ImageLimits limits, Waiting waiting) {
    this.limits = limits;
    this.room = DecodingRoom.ofThisProcess().seenBy(waiting);
  }

  @Override
  public DecodedImage decode(Photo photo, SizePlan plan) {
    Header header = header(photo);
    int divisor =
        PixelSources.canReduce(header.format()) ? Reduction.of(header.upright(), plan) : 1;
    limits.checkMemory(photo.name(), header.decodeBytes());
    return new DecodedImage(pixels(photo, header, divisor), header.facts(divisor));
  }

  @Override
  public ImageFacts inspect(Photo photo) {
    return header(photo).facts(1);
  }

  private Header header(Photo photo) {
    limits.checkBytes(photo.name(), photo.bytes().length);
    Header header = HeaderReader.read(photo);
    limits.checkSize(photo.name(), header.stored());
    if (!header.complete() && !limits.acceptTruncated()) {
      throw Refusal.of(
          RefusalCode.PHOTO_TRUNCATED,
          photo.name(),
          "is truncated: the file ends before its picture does. Send the whole file again.");
    }
    return header;
  }

  private Pixels pixels(Photo photo, Header header, int divisor) {
    try {
      return room.decode(
          header.decodeBytes(),
          () -> header.orientation().upright(PixelSources.of(header, divisor).read(photo, header)));
    } catch (Refusal refusal) {
      throw refusal.about(photo.name());
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw Undecodable.refuse(photo, header, e);
    }
  }
}
