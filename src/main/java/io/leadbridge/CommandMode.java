package io.leadbridge;

import io.leadbridge.platform.Commands;
import io.quarkus.arc.Arc;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a command of the jar with the beans of the service, but without the service: the container is opened alone, so that there is no
 * database, no port and no start-up.
 */
final class CommandMode {

    private CommandMode() {}

    static int run(List<String> args) {
        PrintStream stdout = System.out;
        System.setOut(System.err); // only results may stand on the standard output
        keepLogsQuiet();
        PrintWriter out = new PrintWriter(stdout, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var container = Arc.initialize();
        try {
            return container.instance(Commands.class).get().run(args, out, err);
        } finally {
            out.flush();
            err.flush();
            Arc.shutdown();
        }
    }

    /** What the engines say of bad files comes back as findings. */
    private static void keepLogsQuiet() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.OFF);
    }
}
