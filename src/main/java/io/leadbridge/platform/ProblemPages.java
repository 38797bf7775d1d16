package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the page of a problem, where its {@code type} leads. */
@Path("/problems/{slug}")
@Tag(name = "Problems", description = "What a problem means and how to mend it")
class ProblemPages {

    @GET
    @Produces("text/markdown")
    @Operation(operationId = "getProblemPage", summary = "What a problem means and how to mend it")
    @APIResponse(responseCode = "200", description = "The page", content = @Content(mediaType = "text/markdown"))
    @APIResponse(responseCode = "404", description = "There is no such problem")
    @PermitAll
    public String page(@PathParam("slug") String slug) {
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(candidate -> candidate.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no problem of this name."));
        String resource = "leadbridge/docs/api/problems/" + type.slug() + ".md";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
