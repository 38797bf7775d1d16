package io.leadbridge.identity.rest;

import io.leadbridge.identity.DemoAccounts;
import io.leadbridge.identity.Role;
import io.leadbridge.platform.DemoCredentials;
import io.leadbridge.platform.HostNames;
import io.leadbridge.platform.PrivateFiles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the demo a token for each role, in files only the operator may read; anywhere else lets no demo account in. */
@Singleton
class DemoTokens implements DemoCredentials {

    private final DemoAccounts accounts;
    private final Optional<Path> folder;
    private final Map<Role, String> secrets = new EnumMap<>(Role.class);

    DemoTokens(
            DemoAccounts accounts,
            @ConfigProperty(name = "leadbridge.demo") boolean demo,
            @ConfigProperty(name = "leadbridge.demo.credentials") Optional<Path> folder,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.accounts = accounts;
        this.folder = folder.filter(given -> demo && HostNames.isLoopback(host));
    }

    void prepare(@Observes StartupEvent start) {
        if (folder.isEmpty()) {
            accounts.close();
            return;
        }
        secrets.putAll(accounts.open());
        secrets.forEach((role, secret) -> write(folder.get(), role.word(), secret));
    }

    private static void write(Path folder, String role, String secret) {
        try {
            Path file = PrivateFiles.folder(folder).resolve(role);
            Files.writeString(PrivateFiles.create(file), secret);
        } catch (IOException e) {
            throw new UncheckedIOException("the token of the demo's " + role + " cannot be written", e);
        }
    }

    @Override
    public Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        secrets.forEach((role, secret) -> tokens.put(role.word(), secret));
        return tokens;
    }
}
