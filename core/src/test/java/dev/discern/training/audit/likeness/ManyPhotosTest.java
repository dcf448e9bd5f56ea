package dev.discern.training.audit.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManyPhotosTest {
  private static final int PHOTOS = 100_000;

  @Test
  void a_hundred_thousand_photos_take_memory_by_the_photo_not_by_the_pair() {
    List<Likeness> different =
        IntStream.range(0, PHOTOS / 2).mapToObj(FeaturesTest::likeness).toList();
    List<Likeness> each = Stream.concat(different.stream(), different.stream()).toList();

    com.sun.management.ThreadMXBean memory =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getThreadAllocatedBytes(Thread.currentThread().getId());
    int[] firsts = NearCopies.groups(each);
    long used = memory.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

    assertThat(firsts).isEqualTo(IntStream.range(0, PHOTOS).map(i -> i % (PHOTOS / 2)).toArray());
    assertThat(used / PHOTOS).isLessThan(1000); // bytes a photo, whatever was ever allocated
  }
}
