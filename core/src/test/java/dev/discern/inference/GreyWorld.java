package dev.discern.inference;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.SizePlan;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.model.Provenance;
import dev.discern.inference.model.ScoreKind;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A world small enough for tests: a photo's first byte is its one grey pixel, and a model is a
 * function from that grey to logits. Grey 255 is a photo that nobody can decode.
 */
public final class GreyWorld {
  public static final int BROKEN = 255;

  private GreyWorld() {}

  public static Photo photo(int grey) {
    return new Photo("grey-" + grey + ".png", new byte[] {(byte) grey});
  }

  public static Photo read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Photo.read(file.toString(), in, ImageLimits.DEFAULT);
    } catch (IOException e) {
      throw Refusal.of(RefusalCode.PHOTO_UNREADABLE, file.toString(), "is gone.").because(e);
    }
  }

  public static ImageDecoder decoder() {
    return new GreyDecoder();
  }

  public static ModelDescription description(List<String> labels, DecisionSettings decision) {
    return new ModelDescription(
        ModelDescription.FORMAT_VERSION,
        "greys",
        "imported",
        labels,
        PreprocessingContract.unitRange(1),
        signature(),
        decision,
        new Provenance(Instant.EPOCH, "test", "none", "none", 0, Map.of(), Map.of()),
        List.of());
  }

  public static GraphSignature signature() {
    return new GraphSignature(
        "photo",
        GraphSignature.ElementType.FLOAT32,
        0,
        "scores",
        ScoreKind.LOGITS,
        null,
        null,
        null,
        null);
  }

  public static GreyClassifier classifier(List<String> labels, IntFunction<double[]> logits) {
    return new GreyClassifier(description(labels, DecisionSettings.DEFAULT), logits);
  }

  /** Remembers the sizes of its batches and whether it was closed. */
  public static final class GreyClassifier implements Classifier {
    public final List<Integer> batches = new ArrayList<>();
    public boolean closed;
    private final ModelDescription description;
    private final IntFunction<double[]> logits;

    public GreyClassifier(ModelDescription description, IntFunction<double[]> logits) {
      this.description = description;
      this.logits = logits;
    }

    @Override
    public ModelDescription description() {
      return description;
    }

    @Override
    public synchronized List<Prediction> predict(List<Tensor> batch, Set<Prediction.Extra> extras) {
      batches.add(batch.size());
      return batch.stream()
          .map(tensor -> logits.apply(Math.round(tensor.values()[0] * 255)))
          .map(scores -> new Prediction(scores, null, null, null))
          .toList();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static final class GreyDecoder implements ImageDecoder {
    @Override
    public DecodedImage decode(Photo photo, SizePlan plan) {
      byte grey = photo.bytes()[0];
      return new DecodedImage(
          new Pixels(new Size(1, 1), new byte[] {grey, grey, grey}), inspect(photo));
    }

    @Override
    public ImageFacts inspect(Photo photo) {
      if ((photo.bytes()[0] & 0xff) == BROKEN) {
        throw Refusal.of(RefusalCode.PHOTO_UNDECODABLE, photo.name(), "is broken. Send another.");
      }
      return new ImageFacts(ImageFormat.PNG, new Size(1, 1), 1, 1, List.of());
    }
  }
}
