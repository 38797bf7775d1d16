package io.leadbridge.identity.rest;

import io.leadbridge.identity.InstallAdmin;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the first admin when the service starts on an empty house, and tells the operator how to log in. */
@Singleton
class FirstAdmin {

    private final InstallAdmin installAdmin;
    private final Optional<String> chosen;

    FirstAdmin(InstallAdmin installAdmin, @ConfigProperty(name = "leadbridge.admin.password") Optional<String> chosen) {
        this.installAdmin = installAdmin;
        this.chosen = chosen;
    }

    /** On the standard output and nowhere else, and only if nobody has chosen the password. */
    void install(@Observes StartupEvent start) {
        installAdmin
                .install(chosen)
                .filter(made -> chosen.isEmpty())
                .ifPresent(made -> System.out.printf(
                        "%nThe first admin: name %s, one-time password %s%nIt is shown once. Choose your own with it:"
                                + " PUT /v1/me/password (docs/api/accounts.md).%n",
                        made.account().name(), made.password()));
    }
}
