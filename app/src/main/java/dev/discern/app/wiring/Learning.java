package dev.discern.app.wiring;

import dev.discern.app.reports.JsonLeaderboard;
import dev.discern.app.reports.PackagedAudit;
import dev.discern.app.tuning.FolderJournals;
import dev.discern.registry.ModelId;
import dev.discern.registry.ModelPackage;
import dev.discern.training.CurveLine;
import dev.discern.training.TrainingLine;
import dev.discern.training.TrainingPorts;
import dev.discern.training.TuningLine;
import dev.discern.training.audit.AuditPlan;
import dev.discern.training.audit.Auditor;
import dev.discern.training.audit.Onlooker;
import dev.discern.training.dataset.Thumbnails;
import dev.discern.training.evaluation.line.ComparisonLine;
import dev.discern.training.evaluation.line.EvaluationLine;
import dev.discern.training.evaluation.line.EvaluationPorts;
import dev.discern.training.trainer.Trainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The side of the house on which models are made and judged. */
public final class Learning {
  private static final int PACKAGE_PHOTOS = 150;

  private final House house;

  Learning(House house) {
    this.house = house;
  }

  /**
   * The line from a folder to a model.
   *
   * @param thumbnailsKept whether small pictures of photos are kept with the model
   */
  public TrainingLine trainingLine(boolean thumbnailsKept) {
    return new TrainingLine(ports(thumbnailsKept));
  }

  /** The same with a search in its middle. */
  public TuningLine tuningLine(boolean thumbnailsKept) {
    return new TuningLine(
        ports(thumbnailsKept),
        new FolderJournals(house.settings().home().resolve("tuning")),
        JsonLeaderboard::write);
  }

  /** What draws how a recipe gets better with photos. */
  public CurveLine curveLine() {
    return new CurveLine(ports(false));
  }

  private TrainingPorts ports(boolean thumbnailsKept) {
    return new TrainingPorts(
        house.photoReader(),
        house.decoder(),
        house.loader(),
        thumbnailsKept ? SmallPictures.GALLERY.of(house) : Thumbnails.NONE,
        house.registry(),
        house.reportFormat(),
        house.time(),
        house.nanoTime(),
        House.PROGRAM);
  }

  /**
   * The trainer of an architecture.
   *
   * @param architecture null for what fits: {@code transfer} where there is a backbone, else {@code
   *     cnn}
   * @param backbone with {@code transfer}: a registered model, or an ONNX file of an ImageNet
   *     classifier; null for a registered one
   */
  public Trainer trainer(@Nullable String architecture, @Nullable String backbone) {
    return new Trainers(house).of(architecture, backbone);
  }

  /**
   * The trainers among which a search chooses.
   *
   * @param architecture null for what fits: {@code transfer} where there is a backbone, else {@code
   *     cnn}
   * @param backbones with {@code transfer}: each as above; none for every imported model
   * @param parallel how many train at once, and share the memory
   */
  public Map<String, Trainer> trainers(
      @Nullable String architecture, List<String> backbones, int parallel) {
    return new Trainers(house).among(architecture, backbones, parallel);
  }

  /**
   * The backbone that judges labels and near copies in an audit.
   *
   * @param backbone a registered model or an ONNX file of an ImageNet classifier; null for a
   *     registered one, where there is one
   */
  public Optional<Onlooker> onlooker(@Nullable String backbone) {
    return new Trainers(house).onlooker(backbone);
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
    return new AuditPlan(
        onlooker, checkLabels, new PackagedAudit(SmallPictures.GALLERY.of(house, most)));
  }

  /** What looks a folder over before anything is learnt from it. */
  public Auditor auditor() {
    return new Auditor(
        house.photoReader(), house.decoder(), Runtime.getRuntime().availableProcessors());
  }

  /** What judges a model by labelled photos. */
  public EvaluationLine evaluationLine(ModelId model) {
    ModelPackage files = model.openIn(house.registry());
    return new EvaluationLine(evaluationPorts(), decoder -> house.open(files, decoder));
  }

  /** What compares two models by labelled photos. */
  public ComparisonLine comparisonLine() {
    return new ComparisonLine(evaluationPorts());
  }

  private EvaluationPorts evaluationPorts() {
    return new EvaluationPorts(
        house.photoReader(),
        house.decoder(),
        SmallPictures.PAGE.of(house),
        Runtime.getRuntime().availableProcessors(),
        house.nanoTime());
  }
}
