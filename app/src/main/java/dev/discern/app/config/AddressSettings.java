package dev.discern.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.discern.app.address.AddressRules;
import java.util.List;
import java.util.Set;

/**
 * Where photos are fetched from when their addresses are handed in; from nowhere by default.
 *
 * @param allow hosts by name, or {@code *.example.org} for all below one
 * @param anyPublic whether every host of the public internet may be asked
 * @param exceptions hosts with their ports that may be asked though they are not public
 */
public record AddressSettings(
    List<String> allow,
    @JsonProperty("any-public") boolean anyPublic,
    @JsonProperty("private") List<String> exceptions) {
  static final AddressSettings NONE = new AddressSettings(List.of(), false, List.of());

  public AddressSettings {
    allow = List.copyOf(allow);
    exceptions = List.copyOf(exceptions);
    new AddressRules(allow, anyPublic, Set.copyOf(exceptions)); // which says what is wrong
  }

  public AddressRules rules() {
    return new AddressRules(allow, anyPublic, Set.copyOf(exceptions));
  }
}
