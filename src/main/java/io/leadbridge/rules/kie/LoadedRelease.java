package io.leadbridge.rules.kie;

import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** What KIE holds in memory for one release of guards, until it is unloaded. */
record LoadedRelease(KieServices services, ReleaseId id, KieContainer container) {

    KieBase rules() {
        return container.getKieBase();
    }

    void unload() {
        container.dispose();
        services.getRepository().removeKieModule(id);
    }
}
