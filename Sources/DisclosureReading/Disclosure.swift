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
  package let unread: [Unread]
  private let byMeaning: [Meaning: [Fact]]

  init(
    path: String, tables: [DisclosedTable], paragraphs: [DisclosedParagraph], contents: [String],
    headings: [String], year: Int?, isFinal: Bool, facts: [Fact], names: FunctionNames,
    owners: Owners, unread: [Unread] = []
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
  }

  package struct Unread: Sendable {
    package var words: String
    package var reason: String
  }

  /// In the order of the tables.
  package func facts(of meaning: Meaning) -> [Fact] { byMeaning[meaning] ?? [] }
}
