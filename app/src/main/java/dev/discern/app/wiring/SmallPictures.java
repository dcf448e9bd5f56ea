package dev.discern.app.wiring;

import dev.discern.app.reports.MadeThumbnails;
import dev.discern.engine.image.JpegThumbnails;
import dev.discern.training.dataset.Thumbnails;

/** Thumbnails in the two sizes that are used. */
enum SmallPictures {
  /** Many in a package. */
  GALLERY(96),
  /** Shown at 128 pixels, sharp on most screens. */
  PAGE(160);

  private final int side;

  SmallPictures(int side) {
    this.side = side;
  }

  Thumbnails of(House house) {
    return new JpegThumbnails(house.photoReader(), house.decoder(), side);
  }

  /** Made in parallel, and so many at most. */
  MadeThumbnails of(House house, int most) {
    return new MadeThumbnails(of(house), most, Runtime.getRuntime().availableProcessors());
  }
}
