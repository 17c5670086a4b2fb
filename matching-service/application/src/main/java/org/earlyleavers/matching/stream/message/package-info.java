/** What the stages of the topology say to each other on its internal topics. */
package org.earlyleavers.matching.stream.message;
