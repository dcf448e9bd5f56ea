package dev.discern.trainer;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.ChannelOrder;
import dev.discern.inference.preprocessing.PreprocessingContract.Interpolation;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.registry.ModelPackage;
import dev.discern.testkit.SharedData;
import dev.discern.testkit.photos.Drawing;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.Framing;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTrainerTest {
  private static final PreprocessingContract CROPPED =
      new PreprocessingContract(
          32,
          32,
          ResizeRule.SHORT_SIDE_CROP,
          48,
          Interpolation.BILINEAR,
          ChannelOrder.RGB,
          1 / 255.0,
          List.of(0.0, 0.0, 0.0),
          List.of(1.0, 1.0, 1.0),
          Layout.NCHW);

  @TempDir Path folder;
  private ModelPackage backbone;
  private TransferTrainer trainer;

  @BeforeEach
  void prepare() throws Exception {
    backbone = SmallBackbone.in(folder.resolve("backbone"));
    trainer = new TransferTrainer(DrawnSet.PORTS, backbone, cache());
  }

  @Test
  void a_head_on_random_features_learns_drawn_shapes() {
    TrainedModel model = trainer.train(all(), settings(), TrainingObserver.SILENT);

    assertThat(best(model).validationAccuracy()).isGreaterThan(0.75);
    assertThat(model.originalLabels()).containsExactly("a", "b", "c", "d", "e");
    assertThat(model.platform()).containsKeys("trainer", "threads", "backbone");
  }

  @Test
  void the_graph_gives_scores_features_and_the_backbones_own_scores() {
    TrainedModel model = trainer.train(all(), settings(), TrainingObserver.SILENT);

    Tensor photo = new Tensor(new float[3 * 32 * 32]);
    Prediction own = predict(model, photo);
    Prediction before;
    try (Classifier classifier = DrawnSet.PORTS.loader().load(backbone)) {
      before = classifier.predict(List.of(photo), Set.of(Prediction.Extra.values())).get(0);
    }

    assertThat(own.logits()).hasSize(Drawing.values().length);
    assertThat(own.embedding()).containsExactly(before.embedding());
    assertThat(own.activation().values()).containsExactly(before.activation().values());
    assertThat(own.originalLogits()).containsExactly(before.logits());
  }

  @Test
  void a_head_is_linear_and_needs_no_native_library() {
    TrainedModel model = trainer.train(all(), settings(), TrainingObserver.SILENT);

    assertThat(model.parameters()).isEqualTo((96 + 1) * Drawing.values().length);
    assertThat(model.platform()).containsEntry("trainer", "L-BFGS");
    assertThat(model.bestEpoch()).isEqualTo(model.epochs().size());
  }

  @Test
  void a_linear_head_learns_from_the_validation_photos_too_where_it_may() {
    TrainingSet set = all();
    TrainingSet may = new TrainingSet(set.labels(), set.train(), set.validation(), true);
    TrainedModel without = trainer.train(set, settings(), TrainingObserver.SILENT);
    TrainedModel with = trainer.train(may, settings(), TrainingObserver.SILENT);

    assertThat(with.onnx()).isNotEqualTo(without.onnx());
    assertThat(with.epochs()).isEqualTo(without.epochs());
  }

  @Test
  void a_head_with_a_hidden_layer_learns_by_descent() {
    TrainedModel model =
        trainer.train(all(), settings().but().hidden(16).settings(), TrainingObserver.SILENT);

    assertThat(model.parameters()).isEqualTo((96 + 1) * 16 + (16 + 1) * Drawing.values().length);
    assertThat(model.platform().get("trainer")).startsWith("PyTorch");
  }

  @Test
  void a_photo_without_any_feature_gets_the_biases_for_scores() {
    TrainedModel model = trainer.train(all(), settings(), TrainingObserver.SILENT);

    Prediction black = predict(model, new Tensor(new float[3 * 32 * 32]));

    assertThat(black.embedding()).containsOnly(0);
    assertThat(black.logits()).doesNotContain(Double.NaN);
  }

  @Test
  void what_only_a_photos_border_tells_is_seen_whole() throws Exception {
    TransferTrainer cropping = cropping();
    List<String> notes = new ArrayList<>();

    TrainedModel model = cropping.train(bordered(), cropping.defaults(), noting(notes));

    assertThat(model.preprocessing()).isEqualTo(Framing.WHOLE.of(CROPPED));
    assertThat(notes)
        .singleElement(as(STRING))
        .matches(
            "Framing: whole, for its lower loss on photos not learnt from"
                + " \\(whole 0\\.\\d{4}, crop 0\\.\\d{4}\\)\\.");
  }

  @Test
  void a_framing_that_is_asked_for_is_not_put_to_the_test() throws Exception {
    TransferTrainer cropping = cropping();
    List<String> notes = new ArrayList<>();

    TrainedModel model =
        cropping.train(
            bordered(), cropping.defaults().but().framing(Framing.CROP).settings(), noting(notes));

    assertThat(model.preprocessing()).isEqualTo(CROPPED);
    assertThat(notes).isEmpty();
  }

  @Test
  void a_model_is_trained_again_with_the_settings_that_came_out() throws Exception {
    TransferTrainer cropping = cropping();
    TrainedModel model = cropping.train(bordered(), cropping.defaults(), TrainingObserver.SILENT);

    TrainedModel again =
        cropping.train(
            bordered(),
            cropping.defaults().settled(model.preprocessing()),
            TrainingObserver.SILENT);

    assertThat(again.onnx()).isEqualTo(model.onnx());
  }

  @Test
  void the_same_seed_gives_the_same_graph_with_and_without_the_cache() throws Exception {
    byte[] first = trainer.train(all(), settings(), TrainingObserver.SILENT).onnx();
    byte[] cached = trainer.train(all(), settings(), TrainingObserver.SILENT).onnx();
    damageEveryEmbedding();
    byte[] recomputed = trainer.train(all(), settings(), TrainingObserver.SILENT).onnx();

    assertThat(cached).isEqualTo(first);
    assertThat(recomputed).isEqualTo(first);
  }

  @Test
  void without_augmented_views_a_photo_is_embedded_once() throws Exception {
    trainer.train(all(), trainer.defaults(), TrainingObserver.SILENT);

    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      assertThat(files).hasSize(all().train().size() + all().validation().size());
    }
  }

  @Test
  void another_preprocessing_than_the_backbones_is_refused() {
    TrainingSettings other =
        settings().but().preprocessing(PreprocessingContract.unitRange(64)).settings();

    assertThatThrownBy(() -> trainer.train(all(), other, TrainingObserver.SILENT))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The preprocessing is not that of the backbone small, which knows photos only as it was"
                + " trained on them. Leave it as it is.");
  }

  @Test
  void a_photo_whose_features_are_kept_but_whose_file_is_gone_does_not_spoil_the_training()
      throws Exception {
    TrainingSet set = all();
    trainer.train(set, settings(), TrainingObserver.SILENT);
    Files.delete(set.validation().get(0).file());

    TrainedModel model = trainer.train(set, settings(), TrainingObserver.SILENT);

    assertThat(model.epochs()).isNotEmpty();
  }

  @Test
  void a_stop_keeps_the_best_epoch_so_far() {
    TrainingObserver stops =
        new TrainingObserver() {
          private boolean stop;

          @Override
          public void epochDone(Epoch epoch, int epochs) {
            stop = epoch.number() == 2;
          }

          @Override
          public boolean stopRequested() {
            return stop;
          }
        };

    assertThat(trainer.train(all(), settings(), stops).epochs()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mobilenetv2-12-int8.onnx", "shufflenet-v2-12-qdq.onnx", "SqueezeNet_fp16.onnx"})
  void a_real_backbone_carries_a_head_and_keeps_its_thousand_classes(String file) throws Exception {
    ModelPackage real = RealBackbone.in(SharedData.model(file));
    TransferTrainer onReal = new TransferTrainer(DrawnSet.PORTS, real, cache());
    TrainingSet set = new DrawnSet(folder).of(6, Drawing.values());

    TrainedModel model =
        onReal.train(
            set,
            onReal.defaults().but().augmentedViews(1).epochs(8).settings(),
            TrainingObserver.SILENT);

    assertThat(best(model).validationAccuracy()).isGreaterThan(0.8);
    Prediction prediction = predict(model, new Tensor(new float[3 * 224 * 224]));
    assertThat(prediction.originalLogits()).hasSize(1000);
    assertThat(prediction.embedding()).hasSizeGreaterThanOrEqualTo(512);
    assertThat(prediction.activation().channels()).isEqualTo(prediction.embedding().length);
    assertThat(prediction.evidence().channels()).isEqualTo(3);
    assertThat(prediction.evidence().width()).isEqualTo(prediction.activation().width());
  }

  private TransferTrainer cropping() throws Exception {
    return new TransferTrainer(
        DrawnSet.PORTS, SmallBackbone.in(folder.resolve("cropping"), CROPPED), cache());
  }

  private TrainingSet bordered() {
    DrawnSet drawn = new DrawnSet(folder);
    return new TrainingSet(List.of("green", "red"), bordered(drawn, 0, 12), bordered(drawn, 12, 6));
  }

  private static List<LabelledPhoto> bordered(DrawnSet drawn, int from, int count) {
    return Stream.of(Color.GREEN, Color.RED)
        .flatMap(
            colour ->
                IntStream.range(from, from + count)
                    .mapToObj(
                        number ->
                            drawn.write(
                                colour == Color.RED ? "red" : "green",
                                number,
                                bordered(colour, number))))
        .toList();
  }

  /** Grey squares whose outermost eight pixels are coloured, and some confetti on them. */
  private static byte[] bordered(Color colour, int number) {
    BufferedImage image = new BufferedImage(72, 72, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, 72, 72);
    pen.setColor(Color.GRAY);
    pen.fillRect(8, 8, 56, 56);
    SplittableRandom random = new SplittableRandom(number);
    for (int i = 0; i < 20; i++) {
      pen.setColor(new Color(random.nextInt(0x1000000)));
      pen.fillRect(8 + random.nextInt(50), 8 + random.nextInt(50), 6, 6);
    }
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return png.toByteArray();
  }

  private static TrainingObserver noting(List<String> notes) {
    return new TrainingObserver() {
      @Override
      public void note(String sentence) {
        notes.add(sentence);
      }
    };
  }

  private TrainingSettings settings() {
    return trainer.defaults().but().epochs(20).augmentedViews(2).settings();
  }

  private TrainingSet all() {
    return new DrawnSet(folder).of(16, Drawing.values());
  }

  private EmbeddingCache cache() {
    return new EmbeddingCache(folder.resolve("cache"), 100_000_000);
  }

  private static Epoch best(TrainedModel model) {
    return model.epochs().get(model.bestEpoch() - 1);
  }

  private void damageEveryEmbedding() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }

  private Prediction predict(TrainedModel model, Tensor photo) {
    return ExportCheck.predict(
            DrawnSet.PORTS.loader(), model, List.of(photo), Set.of(Prediction.Extra.values()))
        .get(0);
  }
}
