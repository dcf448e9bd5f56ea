package dev.discern.engine.image.pixels;

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
   * Decodes JPEG or WebP bytes.
   *
   * @param flags OpenCV's {@code IMREAD_...}
   * @param expected the size by the header, which the decoder must confirm
   * @return the samples, interleaved, in the order that the flags ask for
   */
  static byte[] decode(byte[] encoded, int flags, Size expected) throws IOException {
    try (BytePointer bytes = new BytePointer(encoded);
        Mat file = new Mat(1, encoded.length, opencv_core.CV_8UC1, bytes);
        Mat decoded = opencv_imgcodecs.imdecode(file, flags)) {
      if (decoded.cols() != expected.width() || decoded.rows() != expected.height()) {
        throw new IOException("OpenCV gave " + decoded.cols() + "x" + decoded.rows());
      }
      byte[] samples = new byte[Math.multiplyExact((int) expected.pixels(), decoded.channels())];
      decoded.data().get(samples);
      return samples;
    }
  }
}
