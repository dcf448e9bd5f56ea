package dev.discern.engine.image;

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

/** OpenCV's JPEG decoder; its native library is loaded when the first large photo comes. */
final class OpenCv {
  private OpenCv() {}

  /** Loading takes up to a second, so it is not done at start. */
  private static final class Native {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCv.class);
    static final boolean LOADED = load();

    private static boolean load() {
      try {
        Loader.load(opencv_imgcodecs.class);
        return true;
      } catch (LinkageError e) {
        LOG.warn("OpenCV cannot be loaded here; large JPEGs are decoded whole, which is slower", e);
        return false;
      }
    }
  }

  static boolean isLoaded() {
    return Native.LOADED;
  }

  static Pixels decodeJpeg(byte[] jpeg, int divisor, Size expected) throws IOException {
    try (BytePointer bytes = new BytePointer(jpeg);
        Mat encoded = new Mat(1, jpeg.length, opencv_core.CV_8UC1, bytes);
        Mat decoded = opencv_imgcodecs.imdecode(encoded, flags(divisor))) {
      if (decoded.cols() != expected.width() || decoded.rows() != expected.height()) {
        throw new IOException("OpenCV gave " + decoded.cols() + "x" + decoded.rows());
      }
      byte[] bgr = new byte[Math.multiplyExact(expected.width() * 3, expected.height())];
      decoded.data().get(bgr);
      return new Pixels(expected, Bgr.toRgb(bgr));
    }
  }

  private static int flags(int divisor) {
    int reduced =
        switch (divisor) {
          case 2 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
          case 4 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
          case 8 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
          default -> throw new IllegalArgumentException("1/" + divisor);
        };
    return reduced | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
  }
}
