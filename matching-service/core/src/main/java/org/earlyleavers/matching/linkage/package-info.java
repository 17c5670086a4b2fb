/** Are two descriptions of a person about the same person? */
package org.earlyleavers.matching.linkage;
