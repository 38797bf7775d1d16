package io.leadbridge.platform;

import io.leadbridge.kernel.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents the problems that every operation of a kind can answer, so that no resource repeats them. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        openApi.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/v1/")) {
                item.getOperations().values().forEach(operation -> document(operation, path.contains("{")));
            }
        });
    }

    private static void document(Operation operation, boolean namesOne) {
        List<ProblemType> possible = new ArrayList<>(List.of(ProblemType.INVALID_PARAMETER, ProblemType.UNAVAILABLE));
        if (namesOne) {
            possible.add(ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            possible.addAll(List.of(
                    ProblemType.BODY_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.INVALID_REQUEST));
        }
        var responses = operation.getResponses();
        for (ProblemType type : possible) {
            String status = Integer.toString(type.status());
            var known = responses.getAPIResponse(status);
            if (known == null || known.getContent() == null) {
                responses.addAPIResponse(status, response(type));
            }
        }
    }

    private static APIResponse response(ProblemType type) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        ProblemResponse.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        return OASFactory.createAPIResponse().description(type.title()).content(content);
    }
}
