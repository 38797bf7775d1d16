package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The part of a graph on which some variables depend. */
final class Scope {

    private final Model model;
    private final int[] places;
    private final int[][] variables;
    private final int[][] slots;
    private final List<Integer> inputs;
    private final Map<Integer, Integer> usual = new HashMap<>();

    private Scope(Model model, int[] places, List<Integer> inputs) {
        this.model = model;
        this.places = places;
        this.variables = new int[places.length][];
        this.slots = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            variables[i] = model.rules().get(places[i]).variables();
            slots[i] = model.rules().get(places[i]).slots();
        }
        this.inputs = inputs;
        runUsual();
    }

    /** What comes of usual inputs is tried first: it needs no formula to be assumed. */
    private void runUsual() {
        Case one = new Case(model.everything());
        model.graph().lists().forEach(key -> one.give(key, List.of()));
        for (int input : inputs) {
            Domain domain = model.domains().get(input);
            one.give(domain.key(), domain.sample(domain.all()));
        }
        for (int place : places) {
            if (model.rules().get(place).run(one)) {
                for (int given : model.rules().get(place).gives()) {
                    Domain domain = model.domains().get(given);
                    usual.put(given, domain.classOf(one.value(domain.key())));
                }
            }
        }
    }

    /** Whether a variable's usual value is among the classes. */
    boolean isUsual(int variable, BitSet classes) {
        int number = usual.getOrDefault(variable, model.domains().get(variable).usual());
        return number >= 0 && classes.get(number);
    }

    static Scope of(Model model, Iterable<Integer> variables) {
        int[] places = model.behind(variables);
        Set<Integer> used = new LinkedHashSet<>();
        variables.forEach(used::add);
        BitSet given = new BitSet();
        for (int place : places) {
            for (int variable : model.rules().get(place).variables()) {
                used.add(variable);
            }
            for (int variable : model.rules().get(place).gives()) {
                given.set(variable);
            }
        }
        return new Scope(model, places, used.stream().filter(v -> !given.get(v)).toList());
    }

    Model model() {
        return model;
    }

    /** Whether some of its rules give or look at a variable. */
    boolean uses(int variable) {
        return rules().stream()
                .anyMatch(rule -> IntStream.concat(IntStream.of(rule.variables()), IntStream.of(rule.gives()))
                        .anyMatch(used -> used == variable));
    }

    /** The variables no rule gives. */
    List<Integer> inputs() {
        return inputs;
    }

    /** The nodes, in the order of evaluation. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (int place : places) {
            nodes.add(model.graph().nodes().get(place));
        }
        return nodes;
    }

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (int place : places) {
            rules.add(model.rules().get(place));
        }
        return rules;
    }

    /** Takes away what is impossible until nothing changes; false where nothing is left. */
    boolean narrow(Region region) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < places.length; i++) {
                if (region.isNews(places[i], variables[i], slots[i])) {
                    changed = true;
                    if (!model.rules().get(places[i]).narrow(region)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** How many inputs can not be as usual. */
    int cost(Region region) {
        int cost = 0;
        for (int input : inputs) {
            cost += region.set(input).get(model.domains().get(input).usual()) ? 0 : 1;
        }
        for (int place : places) {
            if (model.rules().get(place) instanceof StrengthRule strength) {
                cost += strength.isStrengthened(region) ? 1 : 0;
            }
        }
        return cost;
    }

    /** Whether there is but one case as cheap as a region allows, so that any other has one more input that is not as usual. */
    boolean isOne(Region region) {
        for (int input : inputs) {
            Domain domain = model.domains().get(input);
            BitSet set = region.set(input);
            BitSet cheapest = set.get(domain.usual()) ? Domain.one(domain.usual()) : set;
            if (cheapest.cardinality() != 1 || domain.values(cheapest) == null) {
                return false;
            }
        }
        return rules().stream()
                .noneMatch(rule -> rule instanceof StrengthRule strength
                        && strength.isStrengthened(region)
                        && region.set(strength.gives()[0]).cardinality() != 1);
    }

    /** Where the first rule is split whose outcome matters and is not settled. */
    Rule.@Nullable Cut neededCut(Region region) {
        for (int place : places) {
            Rule rule = model.rules().get(place);
            if (!(rule instanceof StrengthRule) && isWanted(rule, region)) {
                Rule.Cut cut = rule.cut(region);
                if (cut != null) {
                    return cut;
                }
            }
        }
        return null;
    }

    private boolean isWanted(Rule rule, Region region) {
        for (int variable : rule.gives()) {
            if (!region.set(variable).equals(model.domains().get(variable).all())) {
                return true;
            }
        }
        return false;
    }

    /** Where any rule, or at last any input, can be split. */
    Rule.@Nullable Cut anyCut(Region region) {
        for (int place : places) {
            Rule.Cut cut = model.rules().get(place).cut(region);
            if (cut != null) {
                return cut;
            }
        }
        return null;
    }
}
