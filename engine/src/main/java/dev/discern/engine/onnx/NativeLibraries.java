package dev.discern.engine.onnx;

import ai.onnxruntime.OnnxTensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime's native libraries, unpacked once into a folder that stays. Left alone, each start
 * unpacks 28 MB into the temporary folder (130 ms), and a killed process leaves them there.
 */
public final class NativeLibraries {
  /** ONNX Runtime's own setting: the folder to load its libraries from. */
  static final String PROPERTY = "onnxruntime.native.path";

  private static final Logger LOG = LoggerFactory.getLogger(NativeLibraries.class);
  private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NativeLibraries() {}

  /**
   * Unpacks the libraries unless they are there, and tells ONNX Runtime where. Call it before the
   * first model is loaded. Called again, or where the folder cannot be written or the platform is
   * another than Linux, it changes nothing: ONNX Runtime then unpacks them itself. A setting made
   * by hand is respected.
   *
   * @param cache a folder that only this user can write to; made when missing
   */
  public static synchronized void unpackOnceInto(Path cache) {
    String version = OnnxTensor.class.getPackage().getImplementationVersion();
    if (System.getProperty(PROPERTY) != null || version == null) {
      return;
    }
    try {
      Path folder = cache.resolve("onnxruntime-" + version).toAbsolutePath();
      Files.createDirectories(folder);
      for (String name : NAMES) {
        unpack(System.mapLibraryName(name), folder);
      }
      System.setProperty(PROPERTY, folder.toString());
    } catch (IOException e) {
      LOG.warn("{} cannot keep ONNX Runtime's libraries: {}", cache, e.toString());
    }
  }

  /** Whole or not at all, also when two processes start at once: a finished file is moved there. */
  private static void unpack(String file, Path folder) throws IOException {
    if (Files.exists(folder.resolve(file))) {
      return;
    }
    String resource = "/ai/onnxruntime/native/" + platform() + "/" + file;
    Path unfinished = Files.createTempFile(folder, file, ".part");
    try (InputStream in = OnnxTensor.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("there is no " + resource);
      }
      Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
      Files.move(unfinished, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static String platform() {
    boolean arm = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT).contains("aarch64");
    return arm ? "linux-aarch64" : "linux-x64";
  }
}
