package io.leadbridge.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as one request names them.
 *
 * @param identity the best name; who has the same is the same person
 * @param others by which the person can be found, too
 */
public record Subject(Identity identity, Set<Identity> others) {

    public Subject {
        others = Set.copyOf(others);
    }

    /**
     * By the e-mail address, else the phone number, else the id in the source system, else nobody but this input.
     *
     * @param inputDigest of what was asked
     */
    public static Subject of(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String sourceSystem,
            @Nullable String externalId,
            String inputDigest) {
        Set<Identity> names = new LinkedHashSet<>();
        if (email != null) {
            names.add(Identity.email(email));
        }
        if (phone != null) {
            names.add(Identity.phone(phone));
        }
        if (externalId != null) {
            names.add(Identity.externalId(sourceSystem, externalId));
            names.add(Identity.anyExternalId(externalId));
        }
        names.add(Identity.input(inputDigest));
        List<Identity> inOrder = List.copyOf(names);
        return new Subject(inOrder.get(0), Set.copyOf(inOrder.subList(1, Math.max(1, inOrder.size() - 1))));
    }
}
