package dev.discern.app.work;

import dev.discern.app.models.LiveModels;
import dev.discern.app.models.ModelInUse;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.ModelDescription;
import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.delivery.pipeline.Pipelines;
import dev.discern.serving.ledger.result.ModelFacts;
import dev.discern.serving.worker.PipelineModels;
import java.util.Set;
import java.util.TreeSet;

/**
 * The live models behind pipelines. A live model is a pipeline of its own name too, without rules,
 * so that nothing need be configured for a first answer.
 */
public final class LivePipelines implements PipelineModels {
  private final Pipelines pipelines;
  private final LiveModels models;

  public LivePipelines(Pipelines pipelines, LiveModels models) {
    this.pipelines = pipelines;
    this.models = models;
  }

  /** Every name that photos can be handed in for, in order. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(models.names());
    pipelines.all().forEach(pipeline -> names.add(pipeline.name()));
    return names;
  }

  /**
   * Refuses a name that photos cannot be handed in for.
   *
   * @throws Refusal {@code PIPELINE_UNKNOWN}, with near names
   */
  public void check(String pipeline) {
    if (!names().contains(pipeline)) {
      throw Refusal.of(
          RefusalCode.PIPELINE_UNKNOWN,
          pipeline.isEmpty() ? "A photo outside every folder" : pipeline,
          "is for no pipeline and no live model." + NearNames.hint(pipeline, names()));
    }
  }

  /** Which model answers a pipeline's photos. */
  public String modelOf(String pipeline) {
    return pipelines.of(pipeline).map(Pipeline::model).orElse(pipeline);
  }

  @Override
  public Lent lend(String pipeline) {
    check(pipeline);
    return new OnLoan(models.get(modelOf(pipeline)));
  }

  private record OnLoan(ModelInUse model) implements Lent {
    @Override
    public ImageClassifier classifier() {
      return model.classifier();
    }

    @Override
    public ModelFacts facts() {
      ModelDescription known = model.classifier().model();
      return new ModelFacts(known.name(), model.version(), known.decision(), known.provenance());
    }

    @Override
    public void close() {
      model.close();
    }
  }
}
