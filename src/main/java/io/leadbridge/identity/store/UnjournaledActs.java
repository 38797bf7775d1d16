package io.leadbridge.identity.store;

import io.leadbridge.identity.Acts;
import io.leadbridge.kernel.Actor;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/** Acts go to the log until the journal is there to take them. */
@Singleton
class UnjournaledActs implements Acts {

    private static final Logger LOG = Logger.getLogger(UnjournaledActs.class);

    @Override
    public void record(Actor by, String act, String subject, Map<String, String> details) {
        LOG.infof("%s of %s by %s", act, subject, by.id());
    }
}
