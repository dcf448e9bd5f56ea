package dev.discern.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntranceTest {
  private final Gatehouse gatehouse =
      new Gatehouse().with("ann", Role.ADMIN).with("bob", Role.OPERATOR);

  @Test
  void a_user_is_the_same_visitor_until_removed() {
    Visitor bob = gatehouse.entrance.login("bob", Gatehouse.PASSWORD, "127.0.0.1");
    assertThat(gatehouse.entrance.again(bob)).contains(bob);

    gatehouse.administration.removeUser("bob", Gatehouse.ANN);

    assertThat(gatehouse.entrance.again(bob)).isEmpty();
  }

  @Test
  void a_key_is_the_same_visitor_until_it_is_revoked() {
    Visitor camera = gatehouse.entrance.byKey(gatehouse.key("camera", Scope.JOBS));
    assertThat(gatehouse.entrance.again(camera)).contains(camera);

    gatehouse.administration.revokeKey("camera", Gatehouse.ANN);

    assertThat(gatehouse.entrance.again(camera)).isEmpty();
  }

  @Test
  void who_sits_at_the_machine_stays() {
    assertThat(gatehouse.entrance.again(Visitor.LOCAL)).contains(Visitor.LOCAL);
  }
}
