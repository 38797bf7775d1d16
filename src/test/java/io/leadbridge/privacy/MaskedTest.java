package io.leadbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MaskedTest {

    private static final String REQUEST =
            """
            {"lead": {"email":"ann@example.org", "country" : "DE","phone":null,"title":"Head \\"of\\" R/D~\\n"},
             "signals":[{"eventId":"e-1","type":"A"},{"eventId":"e-2","type":"B"}], "n":[[1.50,2],{"x":[]}]}""";

    private static Masked masked(String... pointers) {
        return Masked.of(REQUEST, PersonalData.of(List.of(pointers)));
    }

    @Test
    void personalValuesAreTakenOutAndTheRestStaysAsItStands() {
        var masked = masked("/lead/email", "/lead/phone", "/signals/*/eventId", "/lead/unknown");

        assertThat(masked.text())
                .isEqualTo(REQUEST.replace("\"ann@example.org\"", "null")
                        .replace("\"e-1\"", "null")
                        .replace("\"e-2\"", "null"));
        assertThat(masked.values())
                .containsExactly(
                        Map.entry("/lead/email", "\"ann@example.org\""),
                        Map.entry("/signals/0/eventId", "\"e-1\""),
                        Map.entry("/signals/1/eventId", "\"e-2\""));
        assertThat(masked.restored()).isEqualTo(REQUEST);
    }

    @Test
    void aWholeObjectCanBePersonal() {
        var masked = masked("/lead", "/n");

        assertThat(masked.text()).doesNotContain("ann").contains("\"signals\"");
        assertThat(masked.restored()).isEqualTo(REQUEST);
        assertThat(Masked.read(masked.text(), masked.valuesAsJson())).isEqualTo(masked);
    }

    @Test
    void theTextsAmongTheValuesAreReadAsTheyAreMeant() {
        assertThat(masked("/lead/title", "/lead/email").texts())
                .containsExactlyInAnyOrder("Head \"of\" R/D~\n", "ann@example.org");
    }

    @Test
    void valuesOfAnotherTextAreRefused() {
        var masked = masked("/lead/email");

        assertThatThrownBy(() -> new Masked("{}", masked.values()).restored())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Masked.of("{\"lead\":{\"email\":\"", PersonalData.of(List.of("/lead/email"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Documents and places made from a seed: what is taken out stands nowhere any more, and comes back byte for byte. */
    @Property(tries = 500)
    void whatIsTakenOutComesBackByteForByte(@ForAll long seed) throws Exception {
        var mapper = new ObjectMapper();
        var random = new Random(seed);
        JsonNode document = object(random, 0);
        String json = random.nextBoolean() ? document.toString() : document.toPrettyString();
        var places = new LinkedHashMap<String, JsonNode>();
        leaves(document, "", places);
        var chosen = new ArrayList<>(places.keySet());
        chosen.removeIf(place -> random.nextInt(3) > 0);

        var masked = Masked.of(json, patterns(chosen));

        assertThat(masked.restored()).isEqualTo(json);
        assertThat(Masked.read(masked.text(), masked.valuesAsJson()).restored()).isEqualTo(json);
        JsonNode rest = mapper.readTree(masked.text());
        for (String place : masked.values().keySet()) {
            assertThat(rest.at(place).isNull()).as(place).isTrue();
            assertThat(mapper.readTree(masked.values().get(place))).isEqualTo(document.at(place));
        }
        assertThat(chosen)
                .allMatch(place -> document.at(place).isNull()
                        || masked.values().keySet().stream().anyMatch(taken -> (place + "/").startsWith(taken + "/")));
    }

    private static PersonalData patterns(List<String> places) {
        return PersonalData.of(places.stream()
                .map(place -> place.replaceAll("/[0-9]+", "/*"))
                .distinct()
                .limit(PersonalData.MOST)
                .toList());
    }

    private static void leaves(JsonNode node, String pointer, Map<String, JsonNode> into) {
        if (node.isObject()) {
            node.properties().forEach(one -> leaves(one.getValue(), pointer + "/" + one.getKey(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.get(i), pointer + "/" + i, into);
            }
        } else if (!pointer.isEmpty()) {
            into.put(pointer, node);
        }
    }

    private static JsonNode object(Random random, int depth) {
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < random.nextInt(6); i++) {
            object.set(String.valueOf((char) ('a' + random.nextInt(6))), node(random, depth + 1));
        }
        return object;
    }

    private static JsonNode node(Random random, int depth) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 4 ? 5 : 7)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextInt(5) - random.nextDouble());
            case 3, 4 -> nodes.textNode(text(random));
            case 5 -> object(random, depth);
            default -> array(random, depth);
        };
    }

    private static ArrayNode array(Random random, int depth) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < random.nextInt(4); i++) {
            array.add(node(random, depth + 1));
        }
        return array;
    }

    private static String text(Random random) {
        String[] parts = {
            "\"", "\\", "/", "~", "{", "}", "[", "]", ",", ":", "\n", "\u0001", "ä", "😀", " ", "null", "x"
        };
        var text = new StringBuilder();
        for (int i = 0; i < random.nextInt(8); i++) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }
}
