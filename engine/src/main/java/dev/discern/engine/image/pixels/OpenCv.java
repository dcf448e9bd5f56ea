package dev.discern.engine.image.pixels;

import dev.discern.engine.image.color.Bgr;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import java.io.IOException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** OpenCV's decoders; the native library is loaded when the first photo needs it. */
final class OpenCv {
  private OpenCv() {}

  /** Loading takes up to a second, so it is not done at start. */
  private static final class Native {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCv.class);
    static final boolean LOADED = load();

    private static boolean load() {
      // photos are small and freed at once; the default bound counts other libraries' memory too
      System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
      try {
        Loader.load(opencv_imgcodecs.class);
        return true;
      } catch (LinkageError e) {
        LOG.warn("OpenCV cannot be loaded here: large JPEGs and WebP are decoded more slowly", e);
        return false;
      }
    }
  }

  static boolean isLoaded() {
    return Native.LOADED;
  }

  /**
   * Decodes JPEG or WebP bytes, flattened on white.
   *
   * @param expected the size by the header, which the decoder must confirm
   */
  static Pixels decode(byte[] encoded, int flags, Size expected) throws IOException {
    try (BytePointer bytes = new BytePointer(encoded);
        Mat file = new Mat(1, encoded.length, opencv_core.CV_8UC1, bytes);
        Mat decoded = opencv_imgcodecs.imdecode(file, flags)) {
      if (decoded.cols() != expected.width() || decoded.rows() != expected.height()) {
        throw new IOException("OpenCV gave " + decoded.cols() + "x" + decoded.rows());
      }
      byte[] samples = new byte[Math.multiplyExact((int) expected.pixels(), decoded.channels())];
      decoded.data().get(samples);
      return new Pixels(expected, rgb(samples, decoded.channels()));
    }
  }

  private static byte[] rgb(byte[] samples, int channels) throws IOException {
    return switch (channels) {
      case 3 -> Bgr.toRgb(samples);
      case 4 -> Bgr.alphaToRgb(samples);
      default -> throw new IOException("OpenCV gave " + channels + " channels");
    };
  }
}
