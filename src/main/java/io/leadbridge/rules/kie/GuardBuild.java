package io.leadbridge.rules.kie;

import io.leadbridge.rules.RuleSource;
import io.leadbridge.rules.Verdicts;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** One run of the Drools compiler; nothing of its result is loaded until it is asked for. */
final class GuardBuild {

    private static final String FOLDER = "src/main/resources/" + GuardWords.PACKAGE.replace('.', '/') + "/";
    private static final ClassLoader FACTS = Verdicts.class.getClassLoader();
    private static final AtomicLong RELEASES = new AtomicLong();

    private final KieServices services = KieServices.Factory.get();
    private final ReleaseId id =
            services.newReleaseId(GuardWords.PACKAGE, "release", String.valueOf(RELEASES.incrementAndGet()));
    private final List<CompileError> errors;
    private final @Nullable InternalKieModule module;

    GuardBuild(List<RuleSource> sources) {
        var files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        for (var i = 0; i < sources.size(); i++) {
            files.write(FOLDER + "guards%04d.drl".formatted(i), sources.get(i).text());
        }
        List<CompileError> found;
        InternalKieModule built = null;
        try {
            var builder = services.newKieBuilder(files, FACTS).buildAll(ExecutableModelProject.class);
            found = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .filter(message -> !message.getText().startsWith("Java source of"))
                    .map(message -> new CompileError(message.getLine(), firstLine(message.getText())))
                    .toList();
            built = found.isEmpty() ? (InternalKieModule) builder.getKieModule() : null;
        } catch (RuntimeException | StackOverflowError e) {
            found = List.of(
                    new CompileError(0, "it cannot be compiled: " + e.getClass().getSimpleName()));
        }
        errors = found;
        module = built;
        if (built == null) {
            discard();
        }
    }

    List<CompileError> errors() {
        return errors;
    }

    /** The code of every class that would be loaded, in a stable order. */
    List<byte[]> classes() {
        var code = module();
        return code.getFileNames().stream()
                .filter(name -> name.endsWith(".class"))
                .sorted()
                .map(code::getBytes)
                .toList();
    }

    LoadedRelease load() {
        return LoadedRelease.of(services, module().getReleaseId(), services.newKieContainer(id, FACTS));
    }

    void discard() {
        services.getRepository().removeKieModule(id);
    }

    private InternalKieModule module() {
        if (module == null) {
            throw new IllegalStateException("a build with errors has no classes");
        }
        return module;
    }

    private static String firstLine(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }

    /** @param line as the compiler says, which may be the line of a file it generated */
    record CompileError(int line, String message) {}
}
