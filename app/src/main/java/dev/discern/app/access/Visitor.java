package dev.discern.app.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, and what for.
 *
 * @param name as it stands in the trail and in the ledger: a user, or {@code key NAME}
 * @param scopes what the visitor may do
 * @param kind how the visitor came in
 * @param stamp changes when the user's password does, so that older sessions end
 */
public record Visitor(String name, Set<Scope> scopes, Kind kind, String stamp) {
  /** Whoever sits at the machine, where access is open. */
  public static final Visitor LOCAL = new Visitor("local", Set.of(Scope.values()), Kind.LOCAL, "");

  /** How somebody came in. */
  public enum Kind {
    LOCAL,
    USER,
    KEY
  }

  public Visitor {
    scopes = Set.copyOf(scopes);
  }

  static Visitor of(User user) {
    return new Visitor(user.name(), user.role().scopes(), Kind.USER, user.password());
  }

  static Visitor of(ApiKey key) {
    return new Visitor("key " + key.name(), key.scopes(), Kind.KEY, key.id());
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  public boolean mayPredict() {
    return may(Scope.PREDICT);
  }

  public boolean mayOperate() {
    return may(Scope.JOBS);
  }

  /**
   * Whether something that was handed in may be taken away again: by whoever handed it in, and by
   * admins.
   *
   * @param caller who handed it in; null when it was put into the bucket by somebody else
   */
  public boolean mayTakeAway(@Nullable String caller) {
    return may(Scope.ADMIN) || (mayOperate() && name.equals(caller));
  }

  /** Whether this is a person who can log out. */
  public boolean isLoggedIn() {
    return kind == Kind.USER;
  }

  @Override
  public String toString() {
    return name; // and not the stamp
  }
}
