/**
 * A story that shows what the exchange is for, told by its public faces alone: every step is an
 * HTTP call that a school, a ministry or a caseworker could make. All people in it are invented.
 */
package org.earlyleavers.stack.story;
