package io.leadbridge.platform;

import io.leadbridge.bench.QuietLogs;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Makes unit tests log no more than the service does. */
public final class QuietTests implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        QuietLogs.set();
    }
}
