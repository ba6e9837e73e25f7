import DisclosureReading

/// How sure it is that what is told is a fault of the document and none of the reading. It follows
/// from what was read, by these rules alone:
///
/// - 确定, an error: the file itself says which cell is which (Word, Excel, not places on a page); both
///   figures are of the same unit, year and kind, and their money and unit of money are printed; the
///   same relation holds elsewhere in the table, the pair of tables or the section, so that it is
///   read right; and no other way to read the words makes it hold.
/// - 较有把握, a warning: one of these is assumed, and nothing speaks against it: a PDF; the unit of
///   money of other tables; the first relation of its kind in the document; a whole row that is off
///   in all columns, which may be a line left out as well as a list of some; two sentences of which
///   nothing says which is right.
/// - 不确定, no finding: units, years or kinds differ or cannot be told; money carried over may explain the
///   difference; most relations of the table fail; several readings are left. It is listed as not
///   judged (`-v`), with the reason.
///
/// Arithmetic within one sentence (a rate, a share, a sum of its own parts) needs no table: it is 确定
/// where the sentence itself says which numbers belong together.
enum Certainty: String, Comparable {
  case certain = "确定"
  case likely = "较有把握"

  static func < (a: Certainty, b: Certainty) -> Bool { a == .certain && b == .likely }
}

extension Disclosure {
  func certainty(of fact: Fact) -> Certainty { tables[fact.table].certainty }

  /// Of a relation between the two.
  func certainty(of one: Fact, and other: Fact) -> Certainty {
    max(certainty(of: one), certainty(of: other))
  }
}

extension DisclosedTable {
  /// Of each of its figures by itself.
  var certainty: Certainty { grid.isByLayout || isUnitAssumed ? .likely : .certain }
}
