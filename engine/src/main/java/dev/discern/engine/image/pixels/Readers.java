package dev.discern.engine.image.pixels;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.discern.inference.image.ImageFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * ImageIO's readers, named rather than found: which plug-in happens to stand first on the class
 * path must not change a pixel.
 */
final class Readers {
  private static final String JDK = "com.sun.imageio.plugins.";
  private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();
  private static final ImageReaderSpi TIFF = new TIFFImageReaderSpi();

  private Readers() {}

  /** The readers of a format, in the order in which they are asked. */
  static List<ImageReaderSpi> of(ImageFormat format) {
    return switch (format) {
      case WEBP -> List.of(WEBP);
      case TIFF -> List.of(TIFF, jdk(format)); // TwelveMonkeys knows more, the JDK minds less
      default -> List.of(jdk(format));
    };
  }

  private static ImageReaderSpi jdk(ImageFormat format) {
    String readers = JDK + format.name().toLowerCase(Locale.ROOT) + ".";
    Iterator<ImageReaderSpi> all =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
    while (all.hasNext()) {
      ImageReaderSpi provider = all.next();
      if (provider.getClass().getName().startsWith(readers)) {
        return provider;
      }
    }
    throw new IllegalStateException("this Java has no " + format + " reader in java.desktop");
  }
}
