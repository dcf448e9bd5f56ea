package dev.discern.training.dataset.reading;

import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Sha256;
import dev.discern.inference.image.SizePlan;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.InParallel;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a folder of labelled photos: folder per class or labels from file names, with or without
 * ready-made parts. Hidden files and files beside the photos are ignored; what cannot be used is
 * listed, never fatal.
 *
 * <p>Safe for any number of threads. The same folder gives the same dataset.
 */
public final class DatasetReader {
  private static final String STAGE = "reading photos";

  private final PhotoReader photos;
  private final ImageDecoder decoder;
  private final InParallel parallel;

  /**
   * Reads with these ports.
   *
   * @param threads how many photos are read at once; each holds one decoded photo
   */
  public DatasetReader(PhotoReader photos, ImageDecoder decoder, int threads) {
    this.photos = photos;
    this.decoder = decoder;
    this.parallel = new InParallel(threads);
  }

  /**
   * Reads photos to learn from, as a person's choices say; each is decoded once to see that it can
   * be.
   *
   * @param plan the size that the photos will be used at
   * @throws Refusal {@code DATASET_NOT_FOUND}, {@code DATASET_EMPTY}, {@code DATASET_ONE_CLASS}, or
   *     {@code CONFIGURATION_INVALID} for a choice that cannot be honoured
   */
  public Dataset read(PhotoFolder folder, SizePlan plan, Progress progress) {
    FoundPhotos found = folder.find(photos);
    DatasetDraft draft = new DatasetDraft(folder.root(), found);
    draft.addAll(check(found.photos(), photo -> decoder.decode(photo, plan), progress));
    Dataset dataset = draft.dataset(found.classFolders());
    if (dataset.labels().size() < 2) {
      throw oneClass(dataset);
    }
    return dataset;
  }

  /**
   * Reads photos to evaluate a model on. They are not decoded here: the evaluation does that.
   *
   * @param modelLabels of the model; the dataset writes them exactly, or by their first word
   * @return a dataset whose labels are the model's
   * @throws Refusal {@code DATASET_NOT_FOUND}, {@code DATASET_EMPTY}, {@code
   *     DATASET_LABELS_UNKNOWN}, or {@code CONFIGURATION_INVALID} for a choice that cannot be
   *     honoured
   */
  public Dataset readFor(List<String> modelLabels, PhotoFolder folder, Progress progress) {
    FoundPhotos found = folder.find(photos);
    List<Found> known = new ModelLabels(modelLabels).relabel(folder.root(), found.photos());
    DatasetDraft draft = new DatasetDraft(folder.root(), found);
    draft.addAll(check(known, photo -> {}, progress));
    return draft.dataset(List.of());
  }

  /** The folder with the choices that lie in it. */
  public Dataset read(Path root, LabelRule rule, SizePlan plan, Progress progress) {
    return read(new PhotoFolder(root, rule, null), plan, progress);
  }

  /** The folder with the choices that lie in it. */
  public Dataset readFor(List<String> modelLabels, Path root, LabelRule rule, Progress progress) {
    return readFor(modelLabels, new PhotoFolder(root, rule, null), progress);
  }

  private List<CheckedPhoto> check(List<Found> found, Consumer<Photo> check, Progress progress) {
    return parallel.map(STAGE, found, each -> checkOne(each, check), progress);
  }

  private CheckedPhoto checkOne(Found found, Consumer<Photo> check) {
    try {
      Photo photo = photos.read(found.file());
      check.accept(photo);
      return new CheckedPhoto.Usable(
          new LabelledPhoto(found.file(), found.label(), Sha256.of(photo.bytes())), found.part());
    } catch (Refusal refusal) {
      return new CheckedPhoto.Unusable(
          new Dataset.Skipped(found.file(), refusal.code().slug(), refusal.sentence()));
    }
  }

  private static Refusal oneClass(Dataset dataset) {
    return Refusal.of(
        RefusalCode.DATASET_ONE_CLASS,
        dataset.root().toString(),
        "has one class only, “%s”; a classifier needs two or more to tell apart. Add a folder for each other class."
            .formatted(dataset.labels().get(0)));
  }
}
