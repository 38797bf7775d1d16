/** The map of the house, checked: once on the house, once on a crooked house where each rule must fail. */
@NullMarked
package io.leadbridge.architecture;

import org.jspecify.annotations.NullMarked;
