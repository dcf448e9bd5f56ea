package dev.discern.bench.peers;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Adam;

/**
 * The arithmetic of training the {@code cnn} network and nothing else: DJL's own blocks, loss and
 * optimizer go forward and backward over one batch that never changes. No photo is read, varied or
 * counted, so no trainer on this engine can be faster.
 */
public final class RawTraining implements AutoCloseable {
  private static final Shape KERNEL = new Shape(3, 3);
  private static final Shape POOL = new Shape(2, 2);

  private final int batch;
  private final Model model;
  private final Trainer trainer;
  private final NDArray photos;
  private final NDArray labels;

  public RawTraining(int batch, int side, int classes) {
    this.batch = batch;
    this.model = Model.newInstance("raw", "PyTorch");
    model.setBlock(network(classes));
    this.trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(Adam.builder().build()));
    Shape shape = new Shape(batch, 3, side, side);
    trainer.initialize(shape);
    NDManager arrays = trainer.getManager();
    this.photos = arrays.randomUniform(0, 1, shape);
    this.labels = arrays.arange(batch).mod(classes);
  }

  /** Steps, and waits for the last one. */
  public void steps(int count) {
    for (int step = 0; step < count; step++) {
      step();
    }
  }

  private void step() {
    try (NDManager arrays = trainer.getManager().newSubManager()) {
      NDList data = new NDList(photos.duplicate());
      data.attach(arrays);
      try (GradientCollector tape = trainer.newGradientCollector()) {
        NDList scores = trainer.forward(data);
        scores.attach(arrays);
        NDArray loss = trainer.getLoss().evaluate(new NDList(labels), scores);
        loss.attach(arrays);
        tape.backward(loss);
      }
      trainer.step();
    }
  }

  public int batch() {
    return batch;
  }

  private static SequentialBlock network(int classes) {
    return new SequentialBlock()
        .add(convolution())
        .add(BatchNorm.builder().build())
        .add(Activation::relu)
        .add(Pool.maxPool2dBlock(POOL, POOL))
        .add(convolution())
        .add(BatchNorm.builder().build())
        .add(Activation::relu)
        .add(Pool.maxPool2dBlock(POOL, POOL))
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(128).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(classes).build());
  }

  private static Conv2d convolution() {
    return Conv2d.builder().setKernelShape(KERNEL).setFilters(32).build();
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
  }
}
