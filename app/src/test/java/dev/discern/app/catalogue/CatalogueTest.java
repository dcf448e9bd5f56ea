package dev.discern.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.inference.preprocessing.Preset;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.testkit.SharedData;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue = new Catalogue(Catalogue.ZOO);

  @Test
  void the_usual_backbones_are_there() {
    assertThat(catalogue.entries())
        .extracting(CatalogueEntry::name)
        .contains(
            "mobilenetv2",
            "mobilenetv2-int8",
            "resnet18",
            "resnet50",
            "resnet101",
            "squeezenet1.1",
            "vgg16",
            "efficientnet-lite4",
            "densenet-121")
        .doesNotHaveDuplicates();
  }

  @Test
  void an_entry_is_found_by_its_makers_name_too() {
    CatalogueEntry entry = catalogue.named("mobilenetv2-12-int8");

    assertThat(entry.name()).isEqualTo("mobilenetv2-int8");
    assertThat(entry.preset()).isEqualTo(Preset.IMAGENET);
    assertThat(entry.bytes()).isEqualTo(3_655_033);
    assertThat(entry.address())
        .isEqualTo(
            URI.create(
                "https://media.githubusercontent.com/media/onnx/models/main/validated/vision/classification/mobilenet/model/mobilenetv2-12-int8.onnx"));
  }

  @Test
  void a_misspelt_name_is_refused_with_the_near_one() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> catalogue.named("resnet-50"));

    assertThat(refusal.code()).isEqualTo(RefusalCode.MODEL_UNKNOWN);
    assertThat(refusal).hasMessageStartingWith("The model resnet-50 is not in the catalogue. Did");
    assertThat(refusal).hasMessageContaining("resnet50");
  }

  @Test
  void every_sum_and_size_is_the_zoos_own() throws IOException {
    List<String> zoo = Files.readAllLines(SharedData.model("onnx-zoo-classification.tsv"));

    assertThat(catalogue.entries())
        .allSatisfy(
            entry ->
                assertThat(zoo)
                    .contains(
                        "%s\t%s\t%d"
                            .formatted(
                                Catalogue.ZOO.relativize(entry.address()),
                                entry.sha256(),
                                entry.bytes())));
  }

  @Test
  void the_labels_are_imagenets_thousand() {
    assertThat(Catalogue.labels())
        .hasSize(1000)
        .startsWith("n01440764 tench, Tinca tinca")
        .endsWith("n15075141 toilet tissue, toilet paper, bathroom tissue");
  }
}
