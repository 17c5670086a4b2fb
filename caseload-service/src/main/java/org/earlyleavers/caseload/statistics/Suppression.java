package org.earlyleavers.caseload.statistics;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Hides small counts of a table, and as many others as it takes that none of the hidden ones can be
 * told from the totals.
 *
 * <p>Hidden cells, totals included, are taken as the edges of a graph whose nodes are the rows and
 * columns. What is hidden can be told exactly where an edge lies on no cycle: around a cycle, one
 * more here and one less there leaves every total as it is (D. Gusfield, A Graph Theoretic Approach
 * to Statistical Data Security, SIAM Journal on Computing 17 (1988)). So the cheapest rectangle is
 * hidden for each edge that lies on none. Only cells of 1 and more are hidden, so that one less is
 * possible; a counted cell always has such a rectangle, with its totals at the worst.
 */
final class Suppression {

  private final CountTable table;
  private final boolean[][] hidden;

  private Suppression(CountTable table) {
    this.table = table;
    this.hidden = new boolean[table.rows()][table.columns()];
  }

  /**
   * Which cells, totals included, are not to be shown.
   *
   * @param atLeast counts of 1 to one less are small; with 1, nothing is
   */
  static boolean[][] hide(CountTable table, long atLeast) {
    Suppression suppression = new Suppression(table);
    suppression.hideSmall(atLeast);
    suppression.protect();
    return suppression.hidden;
  }

  private void hideSmall(long atLeast) {
    for (int row = 0; row < hidden.length; row++) {
      for (int column = 0; column < hidden[row].length; column++) {
        hidden[row][column] = table.at(row, column) > 0 && table.at(row, column) < atLeast;
      }
    }
  }

  private void protect() {
    for (int row = 0; row < hidden.length; row++) {
      for (int column = 0; column < hidden[row].length; column++) {
        if (hidden[row][column] && !isOnCycle(row, column)) {
          hideRectangle(row, column);
        }
      }
    }
  }

  /** Whether row and column are still connected without the cell that connects them. */
  private boolean isOnCycle(int row, int column) {
    boolean[] rows = new boolean[hidden.length];
    boolean[] columns = new boolean[hidden[row].length];
    Deque<int[]> toVisit = new ArrayDeque<>();
    rows[row] = true;
    toVisit.add(new int[] {row, -1});
    while (!toVisit.isEmpty()) {
      int[] node = toVisit.remove();
      if (node[0] >= 0) {
        for (int next = 0; next < columns.length; next++) {
          boolean itself = node[0] == row && next == column;
          if (!itself && hidden[node[0]][next] && !columns[next]) {
            columns[next] = true;
            toVisit.add(new int[] {-1, next});
          }
        }
      } else {
        for (int next = 0; next < rows.length; next++) {
          boolean itself = next == row && node[1] == column;
          if (!itself && hidden[next][node[1]] && !rows[next]) {
            rows[next] = true;
            toVisit.add(new int[] {next, -1});
          }
        }
      }
    }
    return columns[column];
  }

  private void hideRectangle(int row, int column) {
    int[] corner = {table.rows() - 1, table.columns() - 1};
    long lowest = Long.MAX_VALUE;
    for (int otherRow = 0; otherRow < hidden.length; otherRow++) {
      for (int otherColumn = 0; otherColumn < hidden[row].length; otherColumn++) {
        boolean opposite = otherRow != row && otherColumn != column;
        if (opposite && isPositive(row, column, otherRow, otherColumn)) {
          long cost = cost(row, otherColumn) + cost(otherRow, column) + cost(otherRow, otherColumn);
          if (cost < lowest) {
            lowest = cost;
            corner = new int[] {otherRow, otherColumn};
          }
        }
      }
    }
    hidden[row][corner[1]] = true;
    hidden[corner[0]][column] = true;
    hidden[corner[0]][corner[1]] = true;
  }

  private boolean isPositive(int row, int column, int otherRow, int otherColumn) {
    return table.at(row, otherColumn) > 0
        && table.at(otherRow, column) > 0
        && table.at(otherRow, otherColumn) > 0;
  }

  /** What readers lose: a total is worth as much as it counts. */
  private long cost(int row, int column) {
    return hidden[row][column] ? 0 : table.at(row, column);
  }
}
