package org.earlyleavers.caseload.statistics;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Hides small counts of a table, and as many others as it takes that none of the hidden ones can be
 * told from the totals.
 *
 * <p>Hidden cells, totals included, are taken as the edges of a graph whose nodes are the rows and
 * columns. Around a cycle, one more here and one less there leaves every total as it is, and a cell
 * on no cycle can be told (D. Gusfield, A Graph Theoretic Approach to Statistical Data Security,
 * SIAM Journal on Computing 17 (1988)). Since zeros are shown, readers know besides that nothing
 * hidden is 0: two hidden cells that add up to 2 are 1 each. So only a cycle counts on which no
 * cell of 1 becomes one less, and the cheapest rectangle that is one is hidden for each cell that
 * lies on none. A counted cell always has such a rectangle: one more of it, and of all its totals.
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
        if (hidden[row][column] && !canBeAnother(row, column)) {
          hideRectangle(row, column);
        }
      }
    }
  }

  /** Whether the cell can be one more, or one less, while every total stays as it is. */
  private boolean canBeAnother(int row, int column) {
    return (canRise(row, column) && leadsBack(row, column, false))
        || (canFall(row, column) && leadsBack(row, column, true));
  }

  /**
   * Whether the cell's column leads to its row, or its row to its column, by cells in turn one less
   * and one more, or one more and one less, and not by itself.
   */
  private boolean leadsBack(int row, int column, boolean fromRow) {
    boolean[] rows = new boolean[hidden.length];
    boolean[] columns = new boolean[hidden[row].length];
    Deque<int[]> toVisit = new ArrayDeque<>();
    toVisit.add(fromRow ? new int[] {row, -1} : new int[] {-1, column});
    while (!toVisit.isEmpty()) {
      int[] node = toVisit.remove();
      if (node[0] >= 0) {
        for (int next = 0; next < columns.length; next++) {
          boolean itself = node[0] == row && next == column;
          if (!itself && !columns[next] && hidden[node[0]][next] && canRise(node[0], next)) {
            columns[next] = true;
            toVisit.add(new int[] {-1, next});
          }
        }
      } else {
        for (int next = 0; next < rows.length; next++) {
          boolean itself = next == row && node[1] == column;
          if (!itself && !rows[next] && hidden[next][node[1]] && canFall(next, node[1])) {
            rows[next] = true;
            toVisit.add(new int[] {next, -1});
          }
        }
      }
    }
    return fromRow ? columns[column] : rows[row];
  }

  /** Parts weigh against their total: a total rises by being one less. */
  private boolean canRise(int row, int column) {
    return isTotalOfOne(row, column) ? table.at(row, column) > 1 : table.at(row, column) > 0;
  }

  private boolean canFall(int row, int column) {
    return isTotalOfOne(row, column) ? table.at(row, column) > 0 : table.at(row, column) > 1;
  }

  /** The total of a row or of a column; that of all weighs as a part of neither. */
  private boolean isTotalOfOne(int row, int column) {
    return (row == table.rows() - 1) != (column == table.columns() - 1);
  }

  private void hideRectangle(int row, int column) {
    int[] corner = {table.rows() - 1, table.columns() - 1};
    long lowest = Long.MAX_VALUE;
    for (int otherRow = 0; otherRow < hidden.length; otherRow++) {
      for (int otherColumn = 0; otherColumn < hidden[row].length; otherColumn++) {
        boolean opposite = otherRow != row && otherColumn != column;
        if (opposite && canBeExchanged(row, column, otherRow, otherColumn)) {
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

  private boolean canBeExchanged(int row, int column, int otherRow, int otherColumn) {
    boolean oneMore =
        canRise(row, column)
            && canFall(row, otherColumn)
            && canFall(otherRow, column)
            && canRise(otherRow, otherColumn);
    boolean oneLess =
        canFall(row, column)
            && canRise(row, otherColumn)
            && canRise(otherRow, column)
            && canFall(otherRow, otherColumn);
    return oneMore || oneLess;
  }

  /** What readers lose: a total is worth as much as it counts. */
  private long cost(int row, int column) {
    return hidden[row][column] ? 0 : table.at(row, column);
  }
}
