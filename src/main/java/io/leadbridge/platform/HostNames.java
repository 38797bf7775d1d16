package io.leadbridge.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The names the service answers to. On the loopback interface and without identity these are its own only: a page of a
 * foreign site whose name was made to resolve to this machine (DNS rebinding) would else be answered.
 */
@Singleton
public class HostNames {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> names;

    HostNames(
            @ConfigProperty(name = "leadbridge.http.hosts") Optional<List<String>> chosen,
            @ConfigProperty(name = "quarkus.http.host") String listensOn) {
        this.names = chosen
                .orElse(isLoopback(listensOn) ? LOOPBACK.stream().sorted().toList() : List.of())
                .stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether who listens on this address can be reached from this machine only. */
    public static boolean isLoopback(String address) {
        return LOOPBACK.contains(address) || address.equals("::1");
    }

    /** Whether a header Host names this service, with any port; no names are configured: any does. */
    boolean accepts(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        return names.isEmpty() || names.contains("*") || names.contains(name);
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
