import DocumentReading
import GoujiModel

/// A disclosure that anybody made, as far as its words tell what it says.
package struct Disclosure: Sendable {
  package var path: String
  package var tables: [DisclosedTable]
  package var paragraphs: [DisclosedParagraph]
  /// Titles that the contents list.
  package var contents: [String]
  /// Headings as printed in the text, plain, in order.
  package var headings: [String]
  /// Nil where nothing says it.
  package var year: Int?
  /// 决算, not 预算.
  package var isFinal: Bool
  package let facts: [Fact]
  package var names: FunctionNames
  package let owners: Owners
  /// What could not be read at all, and why.
  package let unread: [Unjudged]
  /// Of its facts, each once, in the order of the tables.
  package let meanings: [Meaning]
  private let byMeaning: [Meaning: [Fact]]
  /// Tables of one name and of no unit, year or kind of their own have other figures: some are of a
  /// unit or a year that nothing names, and so may the sentences be.
  package let hasUnnamedOwners: Bool

  init(
    path: String, tables: [DisclosedTable], paragraphs: [DisclosedParagraph], contents: [String],
    headings: [String], year: Int?, isFinal: Bool, facts: [Fact], names: FunctionNames,
    owners: Owners, unread: [Unjudged]
  ) {
    self.path = path
    self.tables = tables
    self.paragraphs = paragraphs
    self.contents = contents
    self.headings = headings
    self.year = year
    self.isFinal = isFinal
    self.facts = facts
    self.names = names
    self.owners = owners
    self.unread = unread
    byMeaning = Dictionary(grouping: facts, by: \.meaning)
    var known: Set<Meaning> = []
    meanings = facts.map(\.meaning).filter { known.insert($0).inserted }
    hasUnnamedOwners = Self.hasUnnamedOwners(tables, byMeaning)
  }

  /// In the order of the tables.
  package func facts(of meaning: Meaning) -> [Fact] { byMeaning[meaning] ?? [] }

  private static func hasUnnamedOwners(
    _ tables: [DisclosedTable], _ facts: [Meaning: [Fact]]
  ) -> Bool {
    /// By the numbers of two tables: figures that both have, less those that differ.
    var balance: [[Int]: Int] = [:]
    for (_, group) in facts where group.count > 1 {
      for (index, one) in group.enumerated() where one.isPrintedMoney {
        for other in group[..<index] where other.isPrintedMoney {
          guard one.table != other.table, tables[one.table].form == tables[other.table].form else {
            continue
          }
          balance[[other.table, one.table], default: 0] +=
            one.value.agrees(with: other.value) ? 1 : -1
        }
      }
    }
    return balance.values.contains { $0 < 0 }
  }
}

/// What nobody could read or judge, and why.
package struct Unjudged: Sendable {
  package var words: String
  package var reason: String

  package init(words: String, reason: String) {
    self.words = words
    self.reason = reason
  }
}
