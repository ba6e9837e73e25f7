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
  package var facts: [Fact]
  package var names: FunctionNames

  package func facts(of meaning: Meaning) -> [Fact] { facts.filter { $0.meaning == meaning } }
}
