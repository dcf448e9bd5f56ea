package dev.discern.app.wiring;

import dev.discern.app.background.DeskMeters;
import dev.discern.app.config.LedgerDatabase;
import dev.discern.app.config.Settings;
import dev.discern.app.delivery.JsonOrders;
import dev.discern.app.mail.LiveReasons;
import dev.discern.app.models.LiveModels;
import dev.discern.app.rehearsal.Rehearsal;
import dev.discern.app.reports.JsonReports;
import dev.discern.database.Database;
import dev.discern.database.DatabaseSettings;
import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.NativeLibraries;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.packages.PackageFolder;
import dev.discern.engine.registry.FolderRegistry;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Waiting;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ClassifierLoader;
import dev.discern.registry.ModelId;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.serving.delivery.pipeline.Pipelines;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.evaluation.ReportFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The house, put together: every port with the adapter that stands behind it here. Nothing is made
 * before it is asked for, so that a short command starts quickly.
 */
public final class House {
  public static final String VERSION = "0.1.0";

  static final String PROGRAM = "discern " + VERSION;

  private final Settings settings;

  public House(Settings settings) {
    this.settings = settings;
  }

  public Settings settings() {
    return settings;
  }

  public ImageLimits limits() {
    return settings.image().limits();
  }

  public InstantSource time() {
    return InstantSource.system();
  }

  public LongSupplier nanoTime() {
    return System::nanoTime;
  }

  /** Who changes the registry, for its history. */
  public String who() {
    return System.getProperty("user.name", "unknown");
  }

  public PhotoReader photoReader() {
    return new PhotoFiles(limits());
  }

  public ImageDecoder decoder() {
    return new StandardImageDecoder(limits());
  }

  public ClassifierLoader loader() {
    NativeLibraries.unpackOnceInto(settings.nativeCache());
    return new OnnxClassifierLoader();
  }

  /** The registry of this home; a new home begins with the model that ships with Discern. */
  public ModelRegistry registry() {
    ModelRegistry registry = new FolderRegistry(settings.models(), time());
    if (registry.names().isEmpty()) {
      adoptBuiltIn(registry);
    }
    return registry;
  }

  private static void adoptBuiltIn(ModelRegistry registry) {
    try {
      BuiltInModel.using(model -> Models.adopt(registry, PackageFolder.draft(model), "discern"));
    } catch (Refusal refusal) {
      if (refusal.code()
          != RefusalCode.PROMOTED_MEANWHILE) { // else another first start was quicker
        throw refusal;
      }
    }
  }

  /** The model of a name, or of a name and version, ready to answer. */
  public ImageClassifier open(String id) {
    return open(ModelId.parse(id).openIn(registry()));
  }

  public ImageClassifier open(ModelPackage model) {
    return open(model, decoder());
  }

  ImageClassifier open(ModelPackage model, ImageDecoder decoder) {
    return new ImageClassifier(decoder, loader().load(model), model.gallery(), nanoTime());
  }

  /** What evaluations are kept and shown as. */
  public ReportFormat reportFormat() {
    return new JsonReports();
  }

  /** What models are made and judged with. */
  public Learning learning() {
    return new Learning(this);
  }

  /** Users, keys, and who did what. */
  public Guard guard() {
    return new Guard(this);
  }

  /** Where reports are written to. */
  public Pages pages() {
    return new Pages(this);
  }

  /** Models on their way in and out. */
  public Models models() {
    return new Models(this);
  }

  /** Workers, and what makes this process one. */
  public Work work() {
    return new Work(this);
  }

  /** What photos are for, by name. */
  Pipelines pipelines() {
    return settings.delivery().pipelines();
  }

  /** What would follow from answers. */
  public Rehearsal rehearsal() {
    return new Rehearsal(new JsonOrders(), settings.delivery().zone());
  }

  /** The ways out of the house. */
  Deliveries deliveries(DeskMeters meters, LiveModels models) {
    return new Deliveries(this, meters, new LiveReasons(models, decoder()));
  }

  /** The ledger's database, opened; whoever opens it closes it. */
  public Database database() {
    LedgerDatabase ledger = settings.ledger();
    return Database.open(
        new DatabaseSettings(
            ledger.url(settings.home()),
            ledger.user(),
            ledger.password(),
            ledger.connections(),
            Duration.ofSeconds(10)));
  }

  /** What was recorded, to be looked into. */
  public Records records() {
    return new Records(database());
  }

  /** What was recorded, with the photos; whoever opens it closes it. */
  public Archive archive() {
    return Archive.open(this);
  }

  LiveModels liveModels() {
    return liveModels(Waiting.UNSEEN);
  }

  LiveModels liveModels(Waiting waiting) {
    ImageDecoder decoder = new StandardImageDecoder(limits(), waiting);
    return new LiveModels(registry(), model -> open(model, decoder));
  }

  /**
   * Starts answering on the page and over REST, and working behind it.
   *
   * @param workerArguments where a worker process finds this home and its settings
   */
  public Serving serve(List<String> workerArguments) {
    return Serving.start(this, workerArguments);
  }
}
