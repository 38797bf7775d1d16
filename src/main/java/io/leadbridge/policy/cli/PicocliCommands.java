package io.leadbridge.policy.cli;

import io.leadbridge.platform.Commands;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands, parsed by picocli. */
@Singleton
@Unremovable
final class PicocliCommands implements Commands {

    private static final int WIDTH = 110;

    private final Tools tools;

    PicocliCommands(Tools tools) {
        this.tools = tools;
    }

    @Override
    public int run(List<String> args, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Top())
                .addSubcommand(new AnalyseCommand(tools))
                .addSubcommand(new CompareCommand(tools))
                .addSubcommand(new ProveCommand(tools))
                .addSubcommand(new TestCommand(tools))
                .addSubcommand(new HelpCommand())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler((wrong, given) -> usage(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command))
                .execute(args.toArray(new String[0]));
    }

    private static int usage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String message = String.valueOf(wrong.getMessage());
        List<String> suggestions = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream().limit(1).toList()
                : List.of();
        err.println("leadbridge: " + Lines.clean(message)
                + (suggestions.isEmpty() ? "" : "; did you mean '" + suggestions.get(0) + "'?"));
        err.print("usage: " + command.getHelp().synopsis(0));
        String name = command.getCommandName();
        err.println("'leadbridge help" + (command.getParent() == null ? "" : " " + name) + "' says more");
        return Outcome.USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        command.getErr()
                .println("leadbridge: "
                        + Lines.clean(
                                failure instanceof Unusable
                                        ? String.valueOf(failure.getMessage())
                                        : failure.toString()));
        return Outcome.USAGE;
    }

    /** The jar itself. */
    @Command(
            name = "leadbridge",
            header = "Questions about decision tables and policy releases, answered for all inputs.",
            description = "Without a command the jar starts the service.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            footer = {"", "Exit codes: 0 all is well, 1 something was found, 2 the command could not be run."})
    private static final class Top {}

    /** The version of the jar. */
    private static final class Version implements IVersionProvider {

        Version() {}

        @Override
        public String[] getVersion() {
            String version = PicocliCommands.class.getPackage().getImplementationVersion();
            return new String[] {"leadbridge " + (version == null ? "(not packaged)" : version)};
        }
    }
}
