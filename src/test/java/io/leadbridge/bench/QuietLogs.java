package io.leadbridge.bench;

import java.util.logging.Level;
import org.jboss.logmanager.LogContext;

/** Outside Quarkus its log manager keeps every trace message in memory; this keeps only what the service would log. */
public final class QuietLogs {

    private QuietLogs() {}

    public static void set() {
        LogContext.getLogContext().getLogger("").setLevel(Level.INFO);
    }
}
