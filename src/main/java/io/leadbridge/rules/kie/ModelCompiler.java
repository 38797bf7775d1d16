package io.leadbridge.rules.kie;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.compiler.DMNCompilerConfigurationImpl;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.model.api.Definitions;

/** KIE's compiler of models, which also takes one that holds nothing but imports. */
final class ModelCompiler extends DMNCompilerImpl {

    ModelCompiler(DMNCompilerConfigurationImpl configuration) {
        super(configuration);
    }

    @Override
    public @Nullable DMNModel compile(Definitions definitions, Resource resource, Collection<DMNModel> models) {
        if (definitions != null && definitions.getDrgElement().isEmpty()) {
            definitions.getItemDefinition(); // asked for these lists, it makes them, and stumbles where nobody did
            definitions.getBusinessContextElement();
            definitions.getArtifact();
        }
        return super.compile(definitions, resource, models);
    }
}
