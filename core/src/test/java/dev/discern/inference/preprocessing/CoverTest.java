package dev.discern.inference.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoverTest {
  @ParameterizedTest
  @EnumSource(Layout.class)
  void a_part_becomes_the_models_grey_and_the_rest_stays(Layout layout) {
    PreprocessingContract contract = PreprocessingContract.imagenet().forTensor(4, 4, layout);
    Tensor photo = new Tensor(new float[48]);
    Tensor covered = new Cover(contract).over(photo, 2, 3, 9, 9);

    assertThat(photo.values()).containsOnly(0);
    List<Double> means = contract.mean();
    for (int i = 0; i < 48; i++) {
      int channel = layout == Layout.NCHW ? i / 16 : i % 3;
      int pixel = layout == Layout.NCHW ? i % 16 : i / 3;
      double grey = (128 / 255.0 - means.get(channel)) / contract.std().get(channel);
      assertThat(covered.values()[i]).isEqualTo(pixel >= 14 ? (float) grey : 0);
    }
  }
}
