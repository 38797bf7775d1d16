package io.leadbridge.rules.kie;

import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSessionsPool;

/** What KIE holds in memory for one release of guards, until it is unloaded. */
record LoadedRelease(KieServices services, ReleaseId id, KieContainer container, KieSessionsPool sessions) {

    private static final int SESSIONS_AT_FIRST = 1;

    static LoadedRelease of(KieServices services, ReleaseId id, KieContainer container) {
        return new LoadedRelease(services, id, container, container.getKieBase().newKieSessionsPool(SESSIONS_AT_FIRST));
    }

    void unload() {
        sessions.shutdown();
        container.dispose();
        services.getRepository().removeKieModule(id);
    }
}
