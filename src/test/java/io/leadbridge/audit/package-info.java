@NullMarked
package io.leadbridge.audit;

import org.jspecify.annotations.NullMarked;
