package dev.discern.app.web.api;

import dev.discern.inference.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Counts answers and refusals, and times the stations. */
public final class AnswerMeters {
  private final MeterRegistry meters;
  private final Timer decode;
  private final Timer preprocess;
  private final Timer predict;

  public AnswerMeters(MeterRegistry meters) {
    this.meters = meters;
    this.decode = station("decode");
    this.preprocess = station("preprocess");
    this.predict = station("predict");
  }

  void count(String model, Answer answer) {
    if (answer instanceof Answer.Answered answered) {
      answered(model, answered);
    } else if (answer instanceof Answer.Refused refused) {
      meters.counter("discern.refusals", "code", refused.refusal().code().slug()).increment();
    }
  }

  private void answered(String model, Answer.Answered answer) {
    String decision = answer.decided().decision().word();
    meters.counter("discern.answers", "model", model, "decision", decision).increment();
    decode.record(answer.timings().decode(), TimeUnit.NANOSECONDS);
    preprocess.record(answer.timings().preprocess(), TimeUnit.NANOSECONDS);
    predict.record(answer.timings().predict(), TimeUnit.NANOSECONDS);
  }

  private Timer station(String name) {
    return Timer.builder("discern.station")
        .description("How long a station takes for one photo")
        .tag("station", name)
        .publishPercentileHistogram()
        .register(meters);
  }
}
