package io.leadbridge.privacy.rest;

import io.leadbridge.privacy.Identity;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what a person is looked for. */
@Schema(name = "SubjectRequest", description = "At least one of email, phone and externalId")
record SubjectRequest(
        @Nullable String email,
        @Nullable String phone,
        @Schema(description = "The lead's id in the CRM") @Nullable String externalId,
        @Schema(description = "Who gave that id; unless told, whoever did") @Nullable String sourceSystem) {

    List<Identity> identities() {
        List<Identity> identities = new ArrayList<>();
        if (email != null) {
            identities.add(Identity.email(email));
        }
        if (phone != null) {
            identities.add(Identity.phone(phone));
        }
        if (externalId != null) {
            identities.add(
                    sourceSystem == null
                            ? Identity.anyExternalId(externalId)
                            : Identity.externalId(sourceSystem, externalId));
        }
        return identities;
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "SubjectRequest";
    }
}
