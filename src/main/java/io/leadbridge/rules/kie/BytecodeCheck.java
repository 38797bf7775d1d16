package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Walks every class that Drools made of guards before any of it is loaded, and refuses what is not allowed. */
final class BytecodeCheck {

    private final AllowedCode allowed = new AllowedCode();
    private final Map<String, Guard> guards;
    private final Map<String, Guard> owners = new HashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Guard first;

    BytecodeCheck(List<Guard> guards) {
        this.guards = guards.stream().collect(Collectors.toMap(Guard::name, guard -> guard));
        this.first = guards.get(0);
    }

    List<Finding> check(Collection<byte[]> code) {
        var classes = code.stream().map(GeneratedClass::read).toList();
        classes.forEach(this::findOwners);
        classes.forEach(this::check);
        return new ArrayList<>(findings);
    }

    /** Each rule's method of the model names the rule and then the classes that hold its conditions and consequence. */
    private void findOwners(GeneratedClass generated) {
        if (generated.kind() != GeneratedClass.Kind.MODEL) {
            return;
        }
        for (var method : generated.node().methods) {
            var guard = guardOf(method);
            for (var instruction : method.instructions) {
                if (guard != null && instruction instanceof FieldInsnNode field) {
                    owners.putIfAbsent(field.owner, guard);
                }
            }
        }
    }

    private @Nullable Guard guardOf(MethodNode method) {
        for (var instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call
                    && call.name.equals("rule")
                    && call.getPrevious() instanceof LdcInsnNode name) {
                return guards.get(String.valueOf(name.cst));
            }
        }
        return null;
    }

    private void check(GeneratedClass generated) {
        var guard = owners.getOrDefault(generated.outermost(), first);
        var line = generated.isConsequence() ? guard.consequenceLine() : guard.line();
        var part = generated.isConsequence() ? "the consequence of '" : "a condition of '";
        Consumer<String> refuse =
                message -> findings.add(Finding.error(guard.file(), line, part + guard.name() + "' " + message));
        if (generated.kind() == GeneratedClass.Kind.UNKNOWN) {
            refuse.accept("becomes a class of its own, which is not allowed");
            return;
        }
        for (var method : generated.node().methods) {
            checkFlow(method, refuse);
            if (generated.kind() == GeneratedClass.Kind.EXPRESSION) {
                new ExpressionCheck(allowed, generated, refuse).check(method);
            } else {
                checkModel(method, refuse);
            }
        }
    }

    private static void checkFlow(MethodNode method, Consumer<String> refuse) {
        if (!method.tryCatchBlocks.isEmpty()) {
            refuse.accept("catches exceptions, which is not allowed");
        }
        if ((method.access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
            refuse.accept("is native or locks, which is not allowed");
        }
        var instructions = method.instructions;
        for (var instruction : instructions) {
            var here = instructions.indexOf(instruction);
            List<LabelNode> targets = instruction instanceof JumpInsnNode jump
                    ? List.of(jump.label)
                    : instruction instanceof TableSwitchInsnNode table
                            ? withDefault(table.labels, table.dflt)
                            : instruction instanceof LookupSwitchInsnNode lookup
                                    ? withDefault(lookup.labels, lookup.dflt)
                                    : List.of();
            if (targets.stream().anyMatch(target -> instructions.indexOf(target) <= here)) {
                refuse.accept("holds a loop, which is not allowed as it may never end");
            }
        }
    }

    private static List<LabelNode> withDefault(List<LabelNode> labels, LabelNode other) {
        var all = new ArrayList<>(labels);
        all.add(other);
        return all;
    }

    private static void checkModel(MethodNode method, Consumer<String> refuse) {
        for (var instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call && !AllowedCode.modelMayUse(call.owner, call.name)) {
                refuse.accept("calls %s.%s, which is not allowed".formatted(call.owner.replace('/', '.'), call.name));
            } else if (instruction instanceof FieldInsnNode field
                    && !AllowedCode.modelMayUse(field.owner, field.name)) {
                refuse.accept("uses %s.%s, which is not allowed".formatted(field.owner.replace('/', '.'), field.name));
            } else if (instruction instanceof InvokeDynamicInsnNode dynamic
                    && !dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
                refuse.accept("needs code outside its conditions and consequence, which is not allowed");
            }
        }
    }
}
