package io.leadbridge.rules;

/** Tries any DMN model with given inputs, in the sandbox; nothing of it is kept. */
public interface ModelEvaluator {

    ModelEvaluation evaluate(ModelRequest request);
}
