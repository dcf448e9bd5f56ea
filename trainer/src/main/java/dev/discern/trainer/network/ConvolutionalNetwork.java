package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import java.util.SplittableRandom;

/**
 * The network of the apple desk: twice 3x3 convolution to 32 channels, ReLU and 2x2 max-pooling,
 * then a dense layer with ReLU and the output.
 */
public final class ConvolutionalNetwork extends Network {
  public static final int CHANNELS = 32;
  public static final int KERNEL = 3;
  public static final int POOL = 2;

  private static final Shape KERNEL_STRIDE = new Shape(1, 1);
  private static final Shape NO_PADDING = new Shape(0, 0);
  private static final Shape POOLED = new Shape(POOL, POOL);

  private final NDArray convolution1;
  private final NDArray convolution1Bias;
  private final NDArray convolution2;
  private final NDArray convolution2Bias;
  private final NDArray dense;
  private final NDArray denseBias;
  private final NDArray output;
  private final NDArray outputBias;

  /**
   * A network with initial weights.
   *
   * @param shape its sizes
   * @param random the weights are drawn from it
   */
  public ConvolutionalNetwork(Torch torch, CnnShape shape, SplittableRandom random) {
    super(new Shape(3, shape.height(), shape.width()), new Parameters(torch, random));
    Parameters parameters = parameters();
    long area = KERNEL * KERNEL;
    convolution1 = parameters.he("convolution1", 3 * area, CHANNELS, 3, KERNEL, KERNEL);
    convolution1Bias = parameters.zeros("convolution1.bias", CHANNELS);
    convolution2 =
        parameters.he("convolution2", CHANNELS * area, CHANNELS, CHANNELS, KERNEL, KERNEL);
    convolution2Bias = parameters.zeros("convolution2.bias", CHANNELS);
    dense = parameters.he("dense", shape.flat(), shape.hidden(), shape.flat());
    denseBias = parameters.zeros("dense.bias", shape.hidden());
    output =
        parameters.glorot(
            "output", shape.hidden(), shape.outputs(), shape.outputs(), shape.hidden());
    outputBias = parameters.zeros("output.bias", shape.outputs());
  }

  @Override
  NDArray logits(NDArray batch, Dropout dropout) {
    NDArray maps =
        block(block(batch, convolution1, convolution1Bias), convolution2, convolution2Bias);
    NDArray flat = maps.reshape(maps.getShape().get(0), -1);
    NDArray features = Activation.relu(Linear.linear(flat, dense, denseBias).singletonOrThrow());
    return Linear.linear(dropout.apply(features), output, outputBias).singletonOrThrow();
  }

  private static NDArray block(NDArray batch, NDArray weight, NDArray bias) {
    NDArray maps =
        Conv2d.conv2d(batch, weight, bias, KERNEL_STRIDE, NO_PADDING, KERNEL_STRIDE)
            .singletonOrThrow();
    return Pool.maxPool2d(Activation.relu(maps), POOLED, POOLED, NO_PADDING, false);
  }
}
