package dev.discern.app.wiring;

import dev.discern.app.catalogue.Catalogue;
import dev.discern.app.catalogue.Downloader;
import dev.discern.app.catalogue.ModelPull;
import dev.discern.app.config.Settings;
import dev.discern.app.models.LiveModels;
import dev.discern.app.reports.AuditPage;
import dev.discern.app.reports.JsonLeaderboard;
import dev.discern.app.reports.JsonReports;
import dev.discern.app.reports.MadeThumbnails;
import dev.discern.app.reports.PackagedAudit;
import dev.discern.app.tuning.FolderJournals;
import dev.discern.app.web.WebServer;
import dev.discern.app.web.WebSettings;
import dev.discern.engine.image.JpegThumbnails;
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
import dev.discern.trainer.graph.OnnxSurgeon;
import dev.discern.training.ModelImport;
import dev.discern.training.TrainingLine;
import dev.discern.training.TrainingPorts;
import dev.discern.training.TuningLine;
import dev.discern.training.audit.AuditPlan;
import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.Auditor;
import dev.discern.training.audit.Onlooker;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Thumbnails;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.ReportFormat;
import dev.discern.training.evaluation.comparison.Comparison;
import dev.discern.training.evaluation.line.ComparisonLine;
import dev.discern.training.evaluation.line.EvaluationLine;
import dev.discern.training.evaluation.line.EvaluationPorts;
import dev.discern.training.evaluation.sections.ComparisonReport;
import dev.discern.training.evaluation.sections.HtmlReport;
import dev.discern.training.trainer.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The house, put together: every port with the adapter that stands behind it here. Nothing is made
 * before it is asked for, so that a short command starts quickly.
 */
public final class House {
  public static final String VERSION = "0.1.0";

  /**
   * The longer side of thumbnails, pixels: many in a package, and 128 on a page on most screens.
   */
  private static final int GALLERY_SIDE = 96;

  private static final int PAGE_SIDE = 160;

  /** So that a page stays below 20 MB however bad a folder is, and in a package below 1 MB. */
  private static final int PAGE_PHOTOS = 2_000;

  private static final int PACKAGE_PHOTOS = 150;
  private static final String PROGRAM = "discern " + VERSION;

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

  private ImageClassifier open(ModelPackage model, ImageDecoder decoder) {
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

  public TrainingLine trainingLine() {
    return trainingLine(galleryThumbnails());
  }

  /** The same with other small pictures in the package, or with none. */
  public TrainingLine trainingLine(Thumbnails thumbnails) {
    return new TrainingLine(trainingPorts(thumbnails));
  }

  public TuningLine tuningLine() {
    return tuningLine(galleryThumbnails());
  }

  /** The same with other small pictures in the package, or with none. */
  public TuningLine tuningLine(Thumbnails thumbnails) {
    return new TuningLine(
        trainingPorts(thumbnails),
        new FolderJournals(settings.home().resolve("tuning")),
        JsonLeaderboard::write);
  }

  private Thumbnails galleryThumbnails() {
    return new JpegThumbnails(photoReader(), decoder(), GALLERY_SIDE);
  }

  private TrainingPorts trainingPorts(Thumbnails thumbnails) {
    return new TrainingPorts(
        photoReader(),
        decoder(),
        loader(),
        thumbnails,
        registry(),
        reportFormat(),
        time(),
        nanoTime(),
        PROGRAM);
  }

  /**
   * The trainer of an architecture.
   *
   * @param backbone with {@code transfer}: a registered model, or an ONNX file of an ImageNet
   *     classifier
   */
  public Trainer trainer(String architecture, @Nullable String backbone) {
    return new Trainers(this).of(architecture, backbone);
  }

  /**
   * The trainers among which a search chooses.
   *
   * @param architecture null for what fits: {@code transfer} where a backbone is named, else {@code
   *     cnn}
   * @param backbones with {@code transfer}: each as above; none for every imported model
   * @param parallel how many train at once, and share the memory
   */
  public Map<String, Trainer> trainers(
      @Nullable String architecture, List<String> backbones, int parallel) {
    return new Trainers(this).among(architecture, backbones, parallel);
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

  /**
   * The backbone that judges labels and near copies in an audit.
   *
   * @param backbone a registered model or an ONNX file of an ImageNet classifier; null for a
   *     registered one, where there is one
   */
  public Optional<Onlooker> onlooker(@Nullable String backbone) {
    return new Trainers(this).onlooker(backbone);
  }

  /**
   * How a training audits its photos.
   *
   * @param backbone as with {@link #onlooker}; "none" for nobody
   * @param thumbnailsKept whether small pictures of photos may be kept with the model
   */
  public AuditPlan auditPlan(
      @Nullable String backbone, boolean checkLabels, boolean thumbnailsKept) {
    Onlooker onlooker = "none".equals(backbone) ? null : onlooker(backbone).orElse(null);
    int most = thumbnailsKept ? PACKAGE_PHOTOS : 0;
    return new AuditPlan(onlooker, checkLabels, new PackagedAudit(thumbnails(GALLERY_SIDE, most)));
  }

  /** What looks a folder over before anything is learnt from it. */
  public Auditor auditor() {
    return new Auditor(photoReader(), decoder(), Runtime.getRuntime().availableProcessors());
  }

  /** What judges a model by labelled photos. */
  public EvaluationLine evaluationLine(ModelId model) {
    ModelPackage files = model.openIn(registry());
    return new EvaluationLine(evaluationPorts(), decoder -> open(files, decoder));
  }

  /** What compares two models by labelled photos. */
  public ComparisonLine comparisonLine() {
    return new ComparisonLine(evaluationPorts());
  }

  private EvaluationPorts evaluationPorts() {
    return new EvaluationPorts(
        photoReader(),
        decoder(),
        new JpegThumbnails(photoReader(), decoder(), PAGE_SIDE),
        Runtime.getRuntime().availableProcessors(),
        nanoTime());
  }

  /**
   * Writes an evaluation as a page to look at.
   *
   * @param file where to; null for the home's own place
   */
  public Path writeReport(String name, EvaluationReport report, @Nullable Path file) {
    return writePage(name, HtmlReport.of(report), file);
  }

  /**
   * Writes a comparison as a page to look at.
   *
   * @param file where to; null for the home's own place
   */
  public Path writeComparison(String name, Comparison comparison, @Nullable Path file) {
    return writePage("compare-" + name, ComparisonReport.of(comparison), file);
  }

  /**
   * Writes an audit as a page to look at.
   *
   * @param file where to; null for the home's own place
   */
  public Path writeAudit(AuditReport report, Path data, @Nullable Path file) {
    AuditPage page = new AuditPage(data, thumbnails(PAGE_SIDE, PAGE_PHOTOS));
    String name = "audit-" + data.toAbsolutePath().normalize().getFileName();
    return writePage(name, page.of(report), file);
  }

  private MadeThumbnails thumbnails(int side, int most) {
    return new MadeThumbnails(
        new JpegThumbnails(photoReader(), decoder(), side),
        most,
        Runtime.getRuntime().availableProcessors());
  }

  private Path writePage(String name, String page, @Nullable Path file) {
    Path target =
        file == null
            ? settings.home().resolve("reports").resolve(name + ".html")
            : file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      return Files.writeString(target, page);
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.DISK_UNWRITABLE,
              target.toString(),
              "cannot be written: " + e.getMessage() + ". Choose another place with --report.")
          .because(e);
    }
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

  /** Starts answering on the page and over REST. */
  public Serving serve() {
    ModelRegistry registry = registry();
    LiveModels models = new LiveModels(registry, this::open);
    WebSettings at = WebSettings.on(settings.server().bind(), settings.server().port());
    return new Serving(WebServer.start(at, registry, models, limits(), nanoTime()), models);
  }

  /** A running service; closing it ends the server first, then the models it used. */
  public record Serving(WebServer server, LiveModels models) implements AutoCloseable {
    public int port() {
      return server.port();
    }

    @Override
    public void close() {
      server.close();
      models.close();
    }
  }
}
