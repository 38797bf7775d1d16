/** A decision table as a mathematical object: evaluate, analyse, compare, prove, explain. */
@NullMarked
package io.leadbridge.tables;

import org.jspecify.annotations.NullMarked;
