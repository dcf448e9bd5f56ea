package dev.discern.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessModeTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "localhost", "::1"})
  void a_machine_by_itself_is_open_unless_users_are_asked_for(String bind) {
    assertThat(AccessMode.at(bind, null)).isEqualTo(AccessMode.OPEN);
    assertThat(AccessMode.at(bind, AccessMode.OPEN)).isEqualTo(AccessMode.OPEN);
    assertThat(AccessMode.at(bind, AccessMode.USERS)).isEqualTo(AccessMode.USERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"})
  void what_others_may_reach_is_never_open(String bind) {
    assertThat(AccessMode.at(bind, null)).isEqualTo(AccessMode.USERS);
    assertThatThrownBy(() -> AccessMode.at(bind, AccessMode.OPEN))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Set access.mode: users, or listen on 127.0.0.1 only.");
  }
}
