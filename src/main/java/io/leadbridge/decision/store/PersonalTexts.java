package io.leadbridge.decision.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.decision.DecisionInput;
import io.leadbridge.decision.Decisions.Entry;
import io.leadbridge.privacy.Identity;
import io.leadbridge.privacy.Subject;
import io.leadbridge.privacy.SubjectHash;
import io.leadbridge.privacy.SubjectHashes;
import io.leadbridge.privacy.SubjectKey;
import io.leadbridge.privacy.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Encrypts what is personal in rows of the log with the key of whose it is, and opens it as long as there is the key. */
@Singleton
class PersonalTexts {

    private final SubjectKeys keys;
    private final SubjectHashes hashes;

    PersonalTexts(SubjectKeys keys, SubjectHashes hashes) {
        this.keys = keys;
        this.hashes = hashes;
    }

    /** A row whose personal values are to be encrypted. */
    private record Task(DecisionRow row, Personal personal, Subject subject, SubjectHash hash) {}

    /** Takes the personal values out of rows that are not stored yet, and puts them in encrypted. */
    void seal(List<Entry> entries, List<DecisionRow> rows, Instant at) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DecisionRow row = rows.get(i);
            Entry entry = entries.get(i);
            var personal = Personal.of(row.document, row.snapshot, entry.personalData());
            if (!personal.isEmpty()) {
                Subject subject = subject(entry.input());
                tasks.add(new Task(row, personal, subject, hashes.of(subject.identity())));
            }
        }
        if (tasks.isEmpty()) {
            return;
        }
        Map<SubjectHash, SubjectKey> taken =
                keys.take(tasks.stream().map(Task::hash).collect(Collectors.toSet()), at);
        Map<UUID, Set<SubjectHash>> names = new HashMap<>();
        for (Task task : tasks) {
            SubjectKey key = Objects.requireNonNull(taken.get(task.hash()));
            seal(task, key);
            Set<SubjectHash> of = names.computeIfAbsent(key.id(), none -> new HashSet<>());
            task.subject().others().forEach(name -> of.add(hashes.of(name)));
        }
        keys.remember(names);
    }

    static Subject subject(DecisionInput input) {
        var lead = input.lead();
        return Subject.of(
                lead.email(),
                lead.phone(),
                lead.sourceSystem(),
                lead.externalId(),
                input.digest().value());
    }

    private static void seal(Task task, SubjectKey key) {
        DecisionRow row = task.row();
        Personal personal = task.personal();
        byte[] sealed = key.seal(personal.values().getBytes(UTF_8), context(row.decisionId));
        row.document = personal.decision().text();
        row.snapshot = personal.inputs().text();
        row.subjectKey = key.id();
        row.masked = personal.placesAsJson();
        row.personal = "{\"key\":\"" + key.id() + "\",\"sealed\":\""
                + Base64.getEncoder().encodeToString(sealed) + "\"}";
        row.inputDigest = null;
        if (personal.hidesExternalId() && row.externalId != null) {
            row.externalId = key.hide(row.externalId);
        }
    }

    /** As it may stand in the column, for each subject that was seen under it, and as it stands where it is not personal. */
    List<String> externalIds(String externalId) {
        return Stream.concat(
                        Stream.of(externalId),
                        keys.known(hashes.of(Identity.anyExternalId(externalId))).stream()
                                .map(key -> key.hide(externalId)))
                .toList();
    }

    /** In the same order. */
    List<OpenText> open(List<StoredText> rows) {
        Set<UUID> needed =
                rows.stream().flatMap(row -> Stream.ofNullable(row.key())).collect(Collectors.toSet());
        Map<UUID, SubjectKey> found = needed.isEmpty() ? Map.of() : keys.find(needed);
        return rows.stream().map(row -> open(row, found)).toList();
    }

    private static OpenText open(StoredText row, Map<UUID, SubjectKey> keys) {
        if (row.key() == null || row.masked() == null || row.personal() == null) {
            return new OpenText(row.document(), row.snapshot(), List.of());
        }
        SubjectKey key = keys.get(row.key());
        if (key == null) {
            List<String> erased = Personal.places(row.masked());
            return new OpenText(Personal.readable(row.document(), erased), null, erased);
        }
        try {
            String values = new String(key.open(sealed(row.personal()), context(row.id())), UTF_8);
            var personal = Personal.of(row.document(), row.snapshot(), values);
            return new OpenText(
                    personal.decision().restored(), personal.inputs().restored(), List.of());
        } catch (IllegalArgumentException changed) {
            return new OpenText(row.document(), OpenText.CHANGED, List.of());
        }
    }

    private static byte[] sealed(String personal) {
        int from = personal.indexOf("\"sealed\":\"") + "\"sealed\":\"".length();
        return Base64.getDecoder().decode(personal.substring(from, personal.length() - 2));
    }

    /** An entry's ciphertext opens in no other entry. */
    private static byte[] context(UUID decision) {
        return decision.toString().getBytes(UTF_8);
    }
}
