package io.leadbridge.bench;

import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Outside Quarkus its log manager keeps every trace message in memory; this keeps only what the service would log. */
public final class QuietLogs implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        set();
    }

    public static void set() {
        LogContext.getLogContext().getLogger("").setLevel(Level.INFO);
    }
}
