package dev.discern.embedded.queue;

import org.apache.pekko.actor.ActorInitializationException;
import org.apache.pekko.actor.OneForOneStrategy;
import org.apache.pekko.actor.SupervisorStrategy;
import org.apache.pekko.actor.SupervisorStrategyConfigurator;
import org.apache.pekko.japi.pf.DeciderBuilder;

/**
 * Lets an actor go on after a failure, with what it knows. Pekko's default begins it anew: after
 * one failed write, ElasticMQ's keeper of messages would then acknowledge everything and keep
 * nothing.
 */
public final class GoOn implements SupervisorStrategyConfigurator {
  @Override
  public SupervisorStrategy create() {
    return new OneForOneStrategy(
        DeciderBuilder.match(ActorInitializationException.class, e -> SupervisorStrategy.stop())
            .match(Exception.class, e -> SupervisorStrategy.resume())
            .matchAny(e -> SupervisorStrategy.escalate())
            .build());
  }
}
