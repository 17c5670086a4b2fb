/**
 * How the state of the rooms, of which there is most, is written in as few bytes as is simple.
 * Written bytes stay readable for ever: what is changed here gets a new format number.
 */
package org.earlyleavers.matching.stream.state.compact;
