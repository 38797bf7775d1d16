package io.leadbridge.decision.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadbridge.platform.Json;
import io.leadbridge.privacy.Masked;
import io.leadbridge.privacy.Mentions;
import io.leadbridge.privacy.PersonalData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A decision and its inputs without what is personal, and that apart. */
record Personal(Masked decision, Masked inputs) {

    private static final String EXTERNAL_ID = "/externalId";
    private static final String INPUT_DIGEST = "/inputDigest";

    /** Where a decision may repeat what it was told. */
    private static final PersonalData REPEATED = PersonalData.of(List.of(
            EXTERNAL_ID,
            "/sourceSystem",
            INPUT_DIGEST,
            "/reasons/*/text",
            "/evaluatedDecisions/*/evaluatedInputs/*/value",
            "/evaluatedDecisions/*/outputs/*"));

    private static final Pattern REASON = Pattern.compile("/reasons/\\d+/text");

    /** Takes out what the release declares, and what the decision repeats of it; a digest of what can be guessed tells it, too. */
    static Personal of(String document, String snapshot, PersonalData declared) {
        Masked inputs = Masked.of(snapshot, declared);
        if (inputs.values().isEmpty()) {
            return new Personal(Masked.of(document, PersonalData.NONE), inputs);
        }
        boolean externalId = inputs.values().containsKey("/lead/externalId");
        var repeated = new Repeated(Mentions.in(document, inputs.texts()), externalId);
        return new Personal(Masked.of(document, REPEATED, repeated), inputs);
    }

    /** What a decision repeats of what is personal in its inputs. */
    private record Repeated(Mentions mentions, boolean externalId) implements Masked.Judge {

        @Override
        public boolean isPersonal(String place, String json, int start, int end) {
            return switch (place) {
                case INPUT_DIGEST -> true;
                case EXTERNAL_ID -> externalId;
                default -> mentions.isPersonal(place, json, start, end);
            };
        }

        @Override
        public boolean mayHold(int start, int end) {
            return mentions.mayHold(start, end);
        }
    }

    /** Whether a place of a decision may repeat what it was told. */
    static boolean mayRepeat(String pointer) {
        return pointer.startsWith("/evaluatedDecisions/")
                || REASON.matcher(pointer).matches()
                || pointer.equals(EXTERNAL_ID)
                || pointer.equals(INPUT_DIGEST);
    }

    boolean isEmpty() {
        return inputs.values().isEmpty();
    }

    boolean hidesExternalId() {
        return decision.values().containsKey(EXTERNAL_ID);
    }

    /** The masked places of the entry, as pointers. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        decision.values().keySet().forEach(pointer -> places.add("/decision" + pointer));
        inputs.values().keySet().forEach(pointer -> places.add("/inputs" + pointer));
        return places;
    }

    String placesAsJson() {
        try {
            return Json.MAPPER.writeValueAsString(places());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pointers are always written", e);
        }
    }

    static List<String> places(String json) {
        List<String> places = new ArrayList<>();
        try {
            Json.MAPPER.readTree(json).forEach(place -> places.add(place.textValue()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the log holds masked places that are no JSON", e);
        }
        return List.copyOf(places);
    }

    /** What was taken out: two lines of JSON, of the decision and of its inputs. */
    String values() {
        return decision.valuesAsJson() + "\n" + inputs.valuesAsJson();
    }

    /** Of texts from which values have been taken, and {@link #values}. */
    static Personal of(String document, String snapshot, String values) {
        int line = values.indexOf('\n');
        return new Personal(
                Masked.read(document, values.substring(0, line)), Masked.read(snapshot, values.substring(line + 1)));
    }

    /** A document that can be read although values are missing for ever. */
    static String readable(String document, List<String> places) {
        Map<String, String> said = new LinkedHashMap<>();
        places.stream()
                .filter(place -> place.startsWith("/decision/"))
                .map(place -> place.substring("/decision".length()))
                .filter(place -> REASON.matcher(place).matches())
                .forEach(place -> said.put(place, "\"\""));
        return new Masked(document, said).restored();
    }
}
