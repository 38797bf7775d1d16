package io.leadbridge.rules.kie;

import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.TableReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNCompiler;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.DMNCompilerConfigurationImpl;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles models with KIE as the standard has it: types are checked, and none of the engine's own functions and leniencies are added,
 * such as a date out of the text of a date and time.
 */
final class ModelEngine {

    private ModelEngine() {}

    static DMNRuntime compile(List<RuleSource> models, ModelSandbox sandbox, TableReader reader) {
        List<Resource> resources = new ArrayList<>();
        for (RuleSource source : models) {
            Resource resource = ResourceFactory.newReaderResource(new StringReader(source.text()), "UTF-8");
            resource.setSourcePath(source.path());
            resources.add(resource);
        }
        RefusingLoader loader = sandbox.loader();
        var tables = new ModelTables(sandbox.namespaces(), reader);
        return DMNRuntimeBuilder.fromDefaults()
                .setRootClassLoader(loader)
                .setOption(new RuntimeTypeCheckOption(true))
                .buildConfigurationUsingCustomCompiler(builder -> compiler(loader, tables))
                .fromResources(resources)
                .getOrElseThrow(IllegalArgumentException::new);
    }

    private static DMNCompiler compiler(RefusingLoader loader, ModelTables tables) {
        var strict = new DMNCompilerConfigurationImpl();
        var types = new RuntimeTypeCheckOption(true);
        strict.setRootClassLoader(loader);
        strict.setProperty(types.getPropertyName(), String.valueOf(types.isRuntimeTypeCheck()));
        strict.setDecisionLogicCompilerFactory((compiler, configuration) -> new ModelLogic(compiler, tables));
        return new ModelCompiler(strict);
    }
}
