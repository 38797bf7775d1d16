package io.leadbridge.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What somebody is there for; what each role may do stands in {@code docs/api/roles.md}. */
public enum Role {
    CRM,
    ANALYST,
    APPROVER,
    OPERATOR,
    REVIEWER,
    MANAGER,
    REP,
    AUDITOR,
    ADMIN;

    /** How the API, configuration and claims write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is no role. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** In the order of the alphabet. */
    public static Set<String> words(Set<Role> roles) {
        return roles.stream().map(Role::word).collect(Collectors.toCollection(TreeSet::new));
    }
}
