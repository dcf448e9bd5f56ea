package dev.discern.app.cli;

import dev.discern.app.access.Administration;
import dev.discern.app.access.Role;
import dev.discern.app.access.User;
import dev.discern.app.wiring.Guard;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern users ...}: who may log in. */
@Command(
    name = "users",
    mixinStandardHelpOptions = true,
    description = "Users who may log in: add, list, remove, password.",
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class UsersCommand {
  @ParentCommand private DiscernCommand discern;

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Add a user; a password is made and shown once, unless one is given.")
  int add(
      @Parameters(paramLabel = "NAME", description = "The user.") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "viewer",
              description =
                  "viewer looks, operator classifies and runs jobs, admin does everything (default: viewer).")
          String role,
      @Mixin PasswordOption password) {
    Guard guard = discern.house().guard();
    Administration users = guard.administration();
    String chosen = password.read(discern.terminal(), users);
    users.addUser(name, Role.of(role), chosen, guard.atTerminal());
    say("%s may log in as %s.".formatted(name, Role.of(role).word()));
    password.tellOnce(discern.terminal(), chosen);
    return ExitCode.OK;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Every user.")
  int list() {
    List<User> users = discern.house().guard().administration().book().users();
    if (users.isEmpty()) {
      say("No users yet. Add one: discern users add NAME --role admin");
    }
    users.forEach(
        user ->
            say("%-28s %-10s since %s".formatted(user.name(), user.role().word(), user.since())));
    return ExitCode.OK;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Remove a user, who is logged out at once. Keys that the user made stay.")
  int remove(@Parameters(paramLabel = "NAME", description = "The user.") String name) {
    Guard guard = discern.house().guard();
    guard.administration().removeUser(name, guard.atTerminal());
    say(name + " is removed.");
    return ExitCode.OK;
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = "Set another password; the user has to log in again.")
  int password(
      @Parameters(paramLabel = "NAME", description = "The user.") String name,
      @Mixin PasswordOption password) {
    Guard guard = discern.house().guard();
    Administration users = guard.administration();
    String chosen = password.read(discern.terminal(), users);
    users.changePassword(name, chosen, guard.atTerminal());
    say(name + " has another password.");
    password.tellOnce(discern.terminal(), chosen);
    return ExitCode.OK;
  }

  private void say(String line) {
    discern.terminal().out().println(line);
  }
}
