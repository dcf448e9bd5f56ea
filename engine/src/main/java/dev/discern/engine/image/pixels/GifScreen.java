package dev.discern.engine.image.pixels;

import dev.discern.inference.image.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;

/** Places a GIF's first frame, which may be smaller, on its white screen. */
final class GifScreen {
  private GifScreen() {}

  static BufferedImage show(BufferedImage frame, ImageReader reader, Size screen)
      throws IOException {
    if (frame.getWidth() == screen.width() && frame.getHeight() == screen.height()) {
      return frame;
    }
    BufferedImage image =
        new BufferedImage(screen.width(), screen.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, screen.width(), screen.height());
    Element descriptor = descriptor(reader.getImageMetadata(0));
    pen.drawImage(frame, number(descriptor, "Left"), number(descriptor, "Top"), null);
    pen.dispose();
    return image;
  }

  private static Element descriptor(IIOMetadata metadata) {
    Element root = (Element) metadata.getAsTree(metadata.getNativeMetadataFormatName());
    return (Element) root.getElementsByTagName("ImageDescriptor").item(0);
  }

  private static int number(Element descriptor, String side) {
    return Integer.parseInt(descriptor.getAttribute("image" + side + "Position"));
  }
}
