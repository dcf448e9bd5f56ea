package dev.discern.app.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.discern.inference.explanation.Explanation;
import dev.discern.inference.explanation.HeatMap;
import dev.discern.inference.explanation.picture.HeatPicture;
import dev.discern.inference.image.Size;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.preprocessing.Frame;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a photo got its answer, as JSON.
 *
 * @param label that is explained
 * @param heat which places speak for it
 * @param neighbours the nearest training photos, nearest first; empty where the model carries none
 * @param millis what explaining cost beside the answer
 */
public record ExplanationJson(String label, Heat heat, List<Neighbour> neighbours, double millis) {
  /**
   * An explanation with its pictures.
   *
   * @param photo the upright photo's size
   */
  static ExplanationJson of(Explanation explanation, Size photo) {
    return new ExplanationJson(
        explanation.label(),
        Heat.of(explanation.heat(), photo),
        explanation.neighbours().stream().map(Neighbour::of).toList(),
        AnswerJson.Millis.of(explanation.nanos()));
  }

  /**
   * A heat map.
   *
   * @param method {@code class-activation}, {@code gradient} or {@code occlusion}
   * @param approximate whether the method is an approximation
   * @param about the method in a sentence
   * @param columns of the grid
   * @param rows of the grid
   * @param values row by row from the top, 0 to 1 to a thousandth; all 0 where no place speaks for
   *     the label
   * @param frame where the grid lies on the upright photo, in shares of its sides
   * @param overlay the map as a see-through PNG of the upright photo's shape, its longer side 256
   *     pixels, as a data URI: lay it over the photo
   */
  public record Heat(
      String method,
      boolean approximate,
      String about,
      int columns,
      int rows,
      List<List<Double>> values,
      Frame frame,
      String overlay) {
    static Heat of(HeatMap heat, Size photo) {
      return new Heat(
          heat.method().slug(),
          heat.method().approximate(),
          heat.method().words(),
          heat.columns(),
          heat.rows(),
          grid(heat),
          heat.frame(),
          dataUri("image/png", new HeatPicture(heat).overlay(photo)));
    }

    private static List<List<Double>> grid(HeatMap heat) {
      List<List<Double>> rows = new ArrayList<>();
      for (int row = 0; row < heat.rows(); row++) {
        List<Double> values = new ArrayList<>();
        for (int column = 0; column < heat.columns(); column++) {
          values.add(thousandths(heat.values()[row * heat.columns() + column]));
        }
        rows.add(values);
      }
      return rows;
    }
  }

  /**
   * A training photo that the model sees as near.
   *
   * @param photo its name within its dataset
   * @param distance 1 minus the cosine between the embeddings: 0 is the same, 1 unrelated
   * @param thumbnail a small JPEG as a data URI; left out where the model carries none
   */
  public record Neighbour(
      String label,
      String photo,
      double distance,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String thumbnail) {
    static Neighbour of(Gallery.Neighbour near) {
      byte[] jpeg = near.photo().thumbnail();
      return new Neighbour(
          near.photo().label(),
          near.photo().name(),
          thousandths(near.distance()),
          jpeg == null ? null : dataUri("image/jpeg", jpeg));
    }
  }

  private static double thousandths(double value) {
    return Math.round(value * 1e3) / 1e3;
  }

  private static String dataUri(String type, byte[] bytes) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
