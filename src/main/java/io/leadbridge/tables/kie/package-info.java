/** Reads DMN documents through KIE's model and FEEL's parser. */
@NullMarked
package io.leadbridge.tables.kie;

import org.jspecify.annotations.NullMarked;
