package dev.discern.examples.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.examples.ExampleModel;
import dev.discern.testkit.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyAPhotoTest {
  @TempDir Path folder;

  @Test
  void it_says_what_a_photo_shows() throws IOException {
    assertThat(run(ExampleModel.bluePhoto(folder))).contains("Score[label=blue, probability=0.99");
  }

  @Test
  void it_says_why_a_file_is_no_photo() throws IOException {
    Path text = Files.writeString(folder.resolve("list.jpg"), "apples, bananas");

    assertThat(run(text)).contains("list.jpg is ");
  }

  private String run(Path photo) throws IOException {
    Path model = ExampleModel.packed(folder);
    try (ChildJvm program =
        ChildJvm.start(ClassifyAPhoto.class, List.of(), model.toString(), photo.toString())) {
      return program.output();
    }
  }
}
