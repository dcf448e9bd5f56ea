package dev.discern.engine.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.discern.inference.image.ImageFormat;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * ImageIO's readers, named rather than found: which plug-in happens to stand first on the class
 * path must not change a pixel.
 */
final class Readers {
  private static final String JDK = "com.sun.imageio.plugins.";
  private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

  private Readers() {}

  static ImageReader of(ImageFormat format) throws IOException {
    return format == ImageFormat.WEBP ? WEBP.createReaderInstance() : jdk(format);
  }

  private static ImageReader jdk(ImageFormat format) throws IOException {
    String classes = JDK + format.name().toLowerCase(Locale.ROOT) + ".";
    Iterator<ImageReaderSpi> all =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
    while (all.hasNext()) {
      ImageReaderSpi provider = all.next();
      if (provider.getClass().getName().startsWith(classes)) {
        return provider.createReaderInstance();
      }
    }
    throw new IllegalStateException("this Java has no " + format + " reader in java.desktop");
  }
}
