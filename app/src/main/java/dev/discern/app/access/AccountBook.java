package dev.discern.app.access;

import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All users and keys at one moment. Every change gives another book, or is refused. */
public record AccountBook(List<User> users, List<ApiKey> keys) {
  public static final AccountBook EMPTY = new AccountBook(List.of(), List.of());

  public AccountBook {
    users = List.copyOf(users);
    keys = List.copyOf(keys);
  }

  public Optional<User> user(String name) {
    return users.stream().filter(user -> user.isCalled(name)).findFirst();
  }

  public Optional<ApiKey> key(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** With one user more; refused as {@code USER_EXISTS} when the name is taken. */
  public AccountBook with(User user) {
    if (user(user.name()).isPresent()) {
      throw Refusal.of(
          RefusalCode.USER_EXISTS,
          user.name(),
          "is a user already. Choose another name, or set a new password: discern users password "
              + user.name());
    }
    return new AccountBook(Stream.concat(users.stream(), Stream.of(user)).toList(), keys);
  }

  /** Without a user; refused as {@code LAST_ADMIN} when nobody could add users then. */
  public AccountBook without(String name) {
    User gone = known(name);
    List<User> left = users.stream().filter(user -> user != gone).toList();
    if (left.stream().noneMatch(user -> user.role() == Role.ADMIN)) {
      throw Refusal.of(
          RefusalCode.LAST_ADMIN,
          gone.name(),
          "is the only admin. Add another first: discern users add NAME --role admin");
    }
    return new AccountBook(left, keys);
  }

  /** With another password of a user. */
  public AccountBook withPassword(String name, String hash) {
    User changed = known(name);
    return new AccountBook(
        users.stream().map(user -> user == changed ? user.withPassword(hash) : user).toList(),
        keys);
  }

  /** With one key more; refused when a key that still opens has the same name. */
  public AccountBook with(ApiKey key) {
    if (keys.stream().anyMatch(other -> !other.isRevoked() && other.name().equals(key.name()))) {
      throw Refusal.of(
          RefusalCode.KEY_INVALID,
          key.name(),
          "is the name of another key. Choose one by which you know them apart.");
    }
    return new AccountBook(users, Stream.concat(keys.stream(), Stream.of(key)).toList());
  }

  /** With a key, named by id or name, that opens nothing any more; again changes nothing. */
  public AccountBook revoking(String idOrName, Instant now) {
    if (keys.stream().noneMatch(key -> key.isMeantBy(idOrName))) {
      throw Refusal.of(
          RefusalCode.KEY_UNKNOWN,
          idOrName,
          "is no key here." + NearNames.hint(idOrName, keys.stream().map(ApiKey::name).toList()));
    }
    return new AccountBook(
        users, keys.stream().map(key -> key.isMeantBy(idOrName) ? key.revoked(now) : key).toList());
  }

  private User known(String name) {
    return user(name)
        .orElseThrow(
            () ->
                Refusal.of(
                    RefusalCode.USER_UNKNOWN,
                    name,
                    "is no user here."
                        + NearNames.hint(name, users.stream().map(User::name).toList())));
  }
}
