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
    private final boolean accounts;
    private final boolean openIdConnect;

    FirstAdmin(
            InstallAdmin installAdmin,
            @ConfigProperty(name = "leadbridge.admin.password") Optional<String> chosen,
            @ConfigProperty(name = "leadbridge.accounts.enabled") boolean accounts,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean openIdConnect) {
        this.installAdmin = installAdmin;
        this.chosen = chosen;
        this.accounts = accounts;
        this.openIdConnect = openIdConnect;
    }

    /** On the standard output and nowhere else, and only if nobody has chosen the password. */
    void install(@Observes StartupEvent start) {
        if (!accounts && !openIdConnect) {
            throw new IllegalStateException(
                    "leadbridge.accounts.enabled=false leaves nobody who could log in: set up an"
                            + " identity provider with quarkus.oidc.tenant-enabled=true, or leave accounts on");
        }
        if (!accounts) {
            return;
        }
        installAdmin
                .install(chosen)
                .filter(made -> chosen.isEmpty())
                .ifPresent(made -> System.out.printf(
                        "%nThe first admin: name %s, one-time password %s%nIt is shown once. Choose your own with it:"
                                + " PUT /v1/me/password (docs/api/accounts.md).%n",
                        made.account().name(), made.password()));
    }
}
