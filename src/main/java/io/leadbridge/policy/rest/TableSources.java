package io.leadbridge.policy.rest;

import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.MarkedText;
import io.leadbridge.policy.ReleaseContent;
import io.leadbridge.policy.ReleaseFolders;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a request takes its tables from: a release, or documents of its own. */
@Singleton
class TableSources {

    private final ReleaseFolders folders;

    TableSources(ReleaseFolders folders) {
        this.folders = folders;
    }

    /** The texts by file, in the order of their evaluation. */
    Map<String, String> of(TablesRequest request, String pointer) {
        return request.models() == null
                ? release(String.valueOf(request.policy()), pointer).tables()
                : documents(request.models());
    }

    static Map<String, String> documents(List<TablesRequest.Document> models) {
        Map<String, String> documents = new LinkedHashMap<>();
        for (var document : models) {
            String name = document.name() == null ? "model-" + (documents.size() + 1) + ".dmn" : document.name();
            documents.put(
                    documents.containsKey(name) ? name + " (" + (documents.size() + 1) + ")" : name,
                    MarkedText.withoutMark(document.content()));
        }
        return documents;
    }

    /** The release as its authors wrote it. */
    ReleaseContent release(@Nullable String policy, String pointer) {
        var version = new PolicyVersion(String.valueOf(policy));
        if (!folders.versions().contains(version)) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    "One field is not valid.",
                    List.of(new FieldError(
                            pointer + "/policy",
                            "there is no release " + version + "; there are: " + folders.versions())));
        }
        return folders.read(version)
                .content()
                .orElseThrow(() -> new Problem(
                        ProblemType.CONFLICT,
                        "release " + version + " cannot be read; GET /v1/policies/" + version + " says why"));
    }
}
