package dev.discern.app.access;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.refusal.Vocabulary;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a user is here for. Each may do all that the one before may. */
public enum Role {
  VIEWER(Scope.READ),
  OPERATOR(Scope.READ, Scope.PREDICT, Scope.JOBS),
  ADMIN(Scope.values());

  private static final Vocabulary<Role> ALL = Vocabulary.of(values(), Role::word);

  private final Set<Scope> scopes;

  Role(Scope... scopes) {
    this.scopes = Set.copyOf(EnumSet.copyOf(Arrays.asList(scopes)));
  }

  public Set<Scope> scopes() {
    return scopes;
  }

  /** The role of a word. */
  public static Role of(String word) {
    return ALL.find(word.strip().toLowerCase(Locale.ROOT)).orElseThrow(() -> unknown(word));
  }

  /** The least role that may do this. */
  public static Role leastFor(Scope scope) {
    return Arrays.stream(values()).filter(role -> role.scopes.contains(scope)).findFirst().get();
  }

  /** The role as users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Refusal unknown(String word) {
    return Refusal.of(RefusalCode.USER_INVALID, "\"" + word + "\"", "is no role." + ALL.hint(word));
  }
}
