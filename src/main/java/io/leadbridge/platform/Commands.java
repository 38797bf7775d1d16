package io.leadbridge.platform;

import java.io.PrintWriter;
import java.util.List;

/** What the jar does when it is given a command instead of being started as the service. */
public interface Commands {

    /**
     * Runs one command.
     *
     * @param out for results and nothing else
     * @param err for warnings and for what was wrong with the command
     * @return 0 where all is well, 1 where something was found, 2 where the command could not be run
     */
    int run(List<String> args, PrintWriter out, PrintWriter err);
}
