package dev.discern.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.trainer.graph.CnnGraph;
import dev.discern.trainer.network.CnnShape;
import dev.discern.trainer.network.ConvolutionalNetwork;
import dev.discern.trainer.network.Torch;
import dev.discern.trainer.photos.Seeds;
import dev.discern.training.trainer.TrainedModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportCheckTest {
  private final ExportCheck check = new ExportCheck(DrawnSet.PORTS.loader());
  private final List<Tensor> photos = List.of(new Tensor(new float[3 * 12 * 12]));

  @Test
  void a_graph_that_repeats_the_trainers_scores_passes() {
    TrainedModel model = model();
    float own = (float) scores(model)[1];

    assertThat(check.passed(model, photos, new float[] {own + 5e-5f})).isSameAs(model);
  }

  @Test
  void a_graph_that_differs_is_refused_with_the_difference() {
    TrainedModel model = model();
    float own = (float) scores(model)[1];

    assertThatThrownBy(() -> check.passed(model, photos, new float[] {own + 0.002f}))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.EXPORT_DIFFERS))
        .hasMessage(
            "The written graph differs from the trained network by 0.0020; the limit is 1e-04."
                + " Nothing was kept; please report this with your settings.");
  }

  private double[] scores(TrainedModel model) {
    return ExportCheck.predict(DrawnSet.PORTS.loader(), model, photos, Set.of()).get(0).logits();
  }

  private static TrainedModel model() {
    CnnShape shape = new CnnShape(12, 12, 4, 1);
    try (Torch torch = Torch.open(1)) {
      ConvolutionalNetwork network = new ConvolutionalNetwork(torch, shape, Seeds.stream(2));
      return new TrainedModel(
          new CnnGraph(shape, network.weights()).write(),
          CnnGraph.signature(shape),
          PreprocessingContract.unitRange(12),
          List.of("no", "yes"),
          List.of(),
          List.of(),
          1,
          network.weights().count(),
          Map.of());
    }
  }
}
