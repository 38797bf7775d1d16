package io.leadbridge.tables.kie;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.Column;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.DecisionGraph.AtLeastNode;
import io.leadbridge.tables.DecisionGraph.Node;
import io.leadbridge.tables.DecisionGraph.ValueType;
import io.leadbridge.tables.Kind;
import io.leadbridge.tables.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.InputData;

/** Chains documents to one graph: what one decides is known to the next by its name, as in a release. */
final class GraphReader {

    /** Between the tables guards may make the effect stronger, never weaker. */
    private static final String EFFECT = "effect";

    private static final String TABLE_EFFECT = "tableEffect";

    private final CellReader cells;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, ValueType> types = new HashMap<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, Set<String>> published = new HashMap<>();
    private final Map<String, String> composed = new HashMap<>();
    private final Set<String> listInputs = new LinkedHashSet<>();
    private final Set<String> tested = new HashSet<>();
    private final Set<String> lists = new LinkedHashSet<>();
    private boolean refused;

    GraphReader(Literals literals) {
        this.cells = new CellReader(literals);
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    void add(String file, Definitions definitions, List<Table> tables) {
        Types fileTypes = new Types(definitions);
        Names scope = new Names();
        for (var element : definitions.getDrgElement()) {
            if (element instanceof InputData input) {
                input(file, input, fileTypes, scope);
            }
        }
        new GraphFile(this, file, definitions, fileTypes, tables, scope).read();
    }

    private void input(String file, InputData input, Types fileTypes, Names scope) {
        String name = input.getName();
        if (name.equals(EFFECT) && published.containsKey(TABLE_EFFECT) && !taken.contains(EFFECT)) {
            String of = published.get(TABLE_EFFECT).iterator().next();
            add(new AtLeastNode(
                    EFFECT, of, Arrays.stream(Effect.values()).map(Effect::name).toList()));
            taken.add(EFFECT);
            published.put(EFFECT, new LinkedHashSet<>(Set.of(EFFECT)));
        }
        Set<String> from = published.getOrDefault(name, Set.of());
        if (from.isEmpty() && composed.containsKey(name)) {
            scope.putComposed(name, composed.get(name));
            return;
        }
        // which of several results of one name comes last is not worth knowing: it counts as free
        String key = from.isEmpty() ? name : from.size() == 1 ? from.iterator().next() : name + " of " + file;
        taken.add(key);
        if (lists.contains(key)) {
            scope.putList(name, key);
        } else {
            scope.put(name, key);
            var declared =
                    input.getVariable() == null ? null : input.getVariable().getTypeRef();
            type(key, declared, fileTypes);
            if (fileTypes.isList(declared)) {
                listInputs.add(key);
            }
        }
        call(from.size() == 1 ? name : key, key);
    }

    /** What the document declares of a key; what several declare holds together. */
    void type(String key, javax.xml.namespace.@Nullable QName declared, Types fileTypes) {
        try {
            var kind = fileTypes.kind(declared);
            if (kind == null) {
                return;
            }
            CellTest allowed = CellTest.ANY;
            for (String limit : fileTypes.allowed(declared)) {
                allowed = allowed.and(cells.read(limit, kind).withNull(true));
            }
            ValueType type = new ValueType(kind, allowed);
            types.merge(
                    key,
                    type,
                    (before, now) -> before.kind() == now.kind()
                            ? new ValueType(before.kind(), before.allowed().and(now.allowed()))
                            : before);
        } catch (Outside e) {
            // a list or a structure has no single values to declare
        }
    }

    Optional<ValueType> type(String key) {
        return Optional.ofNullable(types.get(key));
    }

    void add(Node node) {
        nodes.add(node);
    }

    /** A key nobody has yet. */
    String take(String wanted) {
        String key = wanted;
        for (int i = 2; !taken.add(key); i++) {
            key = wanted + " #" + i;
        }
        return key;
    }

    /**
     * Whether a column may test a key. FEEL has one type of dates and times; whether those of a key have a zone is said by the first
     * column that tests it.
     *
     * @param isIdle whether no cell of the column says anything
     */
    boolean fits(String key, Column column, boolean isIdle) {
        ValueType type = types.get(key);
        if (type == null || type.kind() == column.kind()) {
            if (!isIdle) {
                tested.add(key);
                types.putIfAbsent(key, new ValueType(column.kind(), CellTest.ANY));
            }
            return true;
        }
        boolean isZoned = type.kind() == Kind.DATE_TIME && column.kind() == Kind.ZONED_DATE_TIME;
        boolean isLocal = type.kind() == Kind.ZONED_DATE_TIME && column.kind() == Kind.DATE_TIME;
        if (isZoned && type.allowed().isAny() && !tested.contains(key)) {
            types.put(key, new ValueType(Kind.ZONED_DATE_TIME, CellTest.ANY));
            return true;
        }
        return isLocal && isIdle;
    }

    /** The type of a column that declares none. */
    void kind(String key, Column column) {
        types.putIfAbsent(key, new ValueType(column.kind(), column.allowed()));
    }

    /** What a person may call a key. */
    void call(String name, String key) {
        names.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(key);
    }

    /** Later documents know the key by this name. */
    void publish(String name, String key) {
        published.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(key);
        call(name, key);
    }

    void publishComposed(String name, String key) {
        composed.put(name, key);
    }

    void isList(String key) {
        lists.add(key);
    }

    /** Of what goes round in a circle, or on for too long, nothing is told: it would not be true of all cases. */
    void refuse(Finding finding) {
        found(finding);
        refused = true;
    }

    DecisionGraph graph() {
        if (refused) {
            return new DecisionGraph(List.of(), Map.of(), Set.of(), Map.of(), findings);
        }
        Map<String, List<String>> known = new HashMap<>();
        names.forEach((name, keys) -> known.put(name, List.copyOf(keys)));
        names.values().forEach(keys -> keys.forEach(key -> known.put(key, List.of(key))));
        return new DecisionGraph(nodes, types, listInputs, known, findings);
    }
}
