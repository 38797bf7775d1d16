package io.leadbridge.policy.cli;

import io.leadbridge.platform.Commands;
import io.leadbridge.platform.Subcommand;
import io.leadbridge.platform.Unusable;
import io.quarkus.arc.All;
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
    private final List<Subcommand> others;

    PicocliCommands(Tools tools, @All List<Subcommand> others) {
        this.tools = tools;
        this.others = others;
    }

    @Override
    public int run(List<String> args, PrintWriter out, PrintWriter err) {
        CommandLine commands = new CommandLine(new Top())
                .addSubcommand(new AnalyseCommand(tools))
                .addSubcommand(new CompareCommand(tools))
                .addSubcommand(new ProveCommand(tools))
                .addSubcommand(new TestCommand(tools))
                .addSubcommand(new PinCommand(tools))
                .addSubcommand(new HelpCommand());
        others.forEach(commands::addSubcommand);
        commands.setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler((wrong, given) -> usage(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        try {
            return commands.execute(args.toArray(new String[0]));
        } catch (StackOverflowError e) {
            return failed(new Unusable("something in these files is nested too deeply"), err);
        } catch (OutOfMemoryError e) {
            return failed(new Unusable("these files need more memory; give some with java -Xmx4g -jar …"), err);
        }
    }

    private static int usage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        boolean top = command.getParent() == null;
        err.println("leadbridge: "
                + Lines.clean(
                        wrong instanceof UnmatchedArgumentException unmatched
                                ? unknown(unmatched, top)
                                : String.valueOf(wrong.getMessage())));
        err.print("usage: " + command.getHelp().synopsis(0));
        err.println("'leadbridge help" + (top ? "" : " " + command.getCommandName()) + "' says more");
        return Outcome.USAGE;
    }

    private static String unknown(UnmatchedArgumentException unmatched, boolean top) {
        String first = unmatched.getUnmatched().get(0);
        String what = first.startsWith("-") ? "option" : top ? "command" : "argument";
        return "unknown " + what + " '" + first + "'"
                + unmatched.getSuggestions().stream()
                        .findFirst()
                        .map(nearest -> "; did you mean '" + nearest + "'?")
                        .orElse("");
    }

    private static int failed(Exception failure, PrintWriter err) {
        err.println("leadbridge: "
                + Lines.clean(failure instanceof Unusable ? String.valueOf(failure.getMessage()) : failure.toString()));
        return Outcome.USAGE;
    }

    /** The jar itself. */
    @Command(
            name = "leadbridge",
            header = "Questions about decision tables, policy releases and evidence.",
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
