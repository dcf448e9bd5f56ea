package dev.discern.app.cli;

import dev.discern.app.access.ApiKey;
import dev.discern.app.access.Scope;
import dev.discern.app.access.secrets.KeyText;
import dev.discern.app.wiring.Guard;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern keys ...}: what programs may do. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "API keys for programs: create, list, revoke.",
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class KeysCommand {
  @ParentCommand private DiscernCommand discern;

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Make a key. It is shown once; only its hash is kept.")
  int create(
      @Parameters(paramLabel = "NAME", description = "What the key is for.") String name,
      @Option(
              names = "--scopes",
              paramLabel = "SCOPE",
              split = ",",
              defaultValue = "read,predict",
              description = "What it opens: read, predict, jobs, admin (default: read,predict).")
          List<String> scopes) {
    Guard guard = discern.house().guard();
    Set<Scope> opened = scopes.stream().map(Scope::of).collect(Collectors.toSet());
    KeyText key = guard.administration().makeKey(name, opened, guard.atTerminal());
    say("Send it as \"Authorization: Bearer ...\"; it is shown this once:");
    say(key.written());
    return ExitCode.OK;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Every key, also revoked.")
  int list() {
    List<ApiKey> keys = discern.house().guard().administration().book().keys();
    if (keys.isEmpty()) {
      say("No keys yet. Make one: discern keys create NAME --scopes predict");
    }
    keys.forEach(key -> say(line(key)));
    return ExitCode.OK;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Make a key open nothing any more, from the next request on.")
  int revoke(
      @Parameters(paramLabel = "NAME", description = "The key's name, or its id.") String name) {
    Guard guard = discern.house().guard();
    guard.administration().revokeKey(name, guard.atTerminal());
    say(name + " is revoked.");
    return ExitCode.OK;
  }

  private static String line(ApiKey key) {
    String scopes =
        key.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(","));
    String state = key.isRevoked() ? "  revoked " + key.revokedAt() : "";
    return "%s  %-28s %-24s made %s by %s%s"
        .formatted(key.id(), key.name(), scopes, key.madeAt(), key.madeBy(), state);
  }

  private void say(String line) {
    discern.terminal().out().println(line);
  }
}
