package dev.discern.app.wiring;

import dev.discern.app.background.DeskMeters;
import dev.discern.app.catalogue.Catalogue;
import dev.discern.app.catalogue.Downloader;
import dev.discern.app.catalogue.ModelPull;
import dev.discern.app.config.LedgerDatabase;
import dev.discern.app.config.Settings;
import dev.discern.app.models.LiveModels;
import dev.discern.app.reports.JsonReports;
import dev.discern.app.web.WebPorts;
import dev.discern.app.web.WebServer;
import dev.discern.app.web.WebSettings;
import dev.discern.database.Database;
import dev.discern.database.DatabaseSettings;
import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.NativeLibraries;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.onnx.OnnxProbe;
import dev.discern.engine.packages.PackageFolder;
import dev.discern.engine.packages.PackageZip;
import dev.discern.engine.registry.FolderRegistry;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ClassifierLoader;
import dev.discern.registry.ModelId;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.registry.ModelVersion;
import dev.discern.registry.PackageDraft;
import dev.discern.serving.delivery.pipeline.Pipelines;
import dev.discern.trainer.graph.OnnxSurgeon;
import dev.discern.training.ModelImport;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.evaluation.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
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
      BuiltInModel.using(model -> adopt(registry, PackageFolder.draft(model), "discern"));
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

  /** Writes a package as one file. */
  public void export(ModelPackage model, Path file) {
    PackageZip.export(model, file);
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

  public ModelImport modelImport() {
    return new ModelImport(new OnnxProbe(), new OnnxSurgeon(), time(), PROGRAM);
  }

  /** Published classifiers that can be pulled. */
  public Catalogue catalogue() {
    return new Catalogue(Catalogue.ZOO);
  }

  public ModelPull modelPull() {
    Downloader downloader =
        new Downloader(
            settings.cache().resolve("downloads"),
            Duration.ofSeconds(30),
            attempts -> Thread.sleep(1_000L << attempts));
    return new ModelPull(catalogue(), downloader, modelImport());
  }

  /** Registers a model that was made elsewhere, and makes it live. */
  public ModelVersion adopt(PackageDraft draft) {
    return adopt(registry(), draft, who());
  }

  private static ModelVersion adopt(ModelRegistry registry, PackageDraft draft, String who) {
    String name = draft.description().name();
    OptionalInt live = registry.live(name);
    return registry.promote(name, registry.register(draft, who).version(), live, who);
  }

  /** A package, its folder or its {@code .discern} file, on its way into the registry. */
  public PackageDraft readPackage(Path file) {
    if (Files.isDirectory(file)) {
      return PackageFolder.draft(PackageFolder.read(String.valueOf(file.getFileName()), file));
    }
    return PackageZip.using(file, PackageFolder::draft);
  }

  /** Workers, and what makes this process one. */
  public Work work() {
    return new Work(this);
  }

  /** What photos are for, by name. */
  Pipelines pipelines() {
    return settings.delivery().pipelines();
  }

  /** The ways out of the house. */
  Deliveries deliveries(DeskMeters meters) {
    return new Deliveries(this, meters);
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

  LiveModels liveModels() {
    return new LiveModels(registry(), this::open);
  }

  /**
   * Starts answering on the page and over REST, and working behind it.
   *
   * @param workerArguments where a worker process finds this home and its settings
   */
  public Serving serve(List<String> workerArguments) {
    Settings.Server server = settings.server();
    WebSettings at = WebSettings.on(server.bind(), server.port(), guard().door());
    ModelRegistry registry = registry();
    Opened open = new Opened();
    try {
      LiveModels models = open.keep(new LiveModels(registry, this::open));
      Desk desk = open.keep(Desk.open(this, models, workerArguments));
      WebPorts ports =
          new WebPorts(registry, models, limits(), nanoTime(), desk.jobPorts(), desk.deskPorts());
      return new Serving(open.keep(WebServer.start(at, ports)), desk, open);
    } catch (RuntimeException | Error e) {
      open.close();
      throw e;
    }
  }

  /** A running service; closing it ends the server first, then what goes on behind it. */
  public static final class Serving implements AutoCloseable {
    private final WebServer server;
    private final Desk desk;
    private final Opened open;

    Serving(WebServer server, Desk desk, Opened open) {
      this.server = server;
      this.desk = desk;
      this.open = open;
    }

    public int port() {
      return server.port();
    }

    /** What goes on behind the page. */
    public Desk desk() {
      return desk;
    }

    @Override
    public synchronized void close() {
      open.close();
    }
  }
}
