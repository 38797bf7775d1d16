package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

    private final HostNames loopback = new HostNames(Optional.empty(), "127.0.0.1");

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"})
    void on_loopback_its_own_names_are_accepted_with_any_port(String host) {
        assertThat(loopback.accepts(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example:8080", "127.0.0.1.evil.example", "", "::1"})
    void on_loopback_another_name_is_not(String host) {
        assertThat(loopback.accepts(host)).isFalse();
    }

    @Test
    void an_operator_may_name_others_or_all() {
        var named = new HostNames(Optional.of(List.of("Leads.example")), "127.0.0.1");
        assertThat(named.accepts("leads.example:443")).isTrue();
        assertThat(named.accepts("localhost")).isFalse();
        assertThat(new HostNames(Optional.of(List.of("*")), "127.0.0.1").accepts("any.example"))
                .isTrue();
    }

    @Test
    void on_another_interface_any_name_is_accepted_unless_some_are_named() {
        assertThat(new HostNames(Optional.empty(), "0.0.0.0").accepts("leads.example"))
                .isTrue();
    }
}
