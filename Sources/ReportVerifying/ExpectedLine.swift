import DocumentReading
import GoujiModel

/// A line that a document of the report must print, and where it comes from.
package struct ExpectedLine: Sendable {
  package var line: PrintedLine
  package var origin: Origin
  /// Of a table: repeated on each page.
  package var isHeader = false
  /// Of a table: cells of the line that are one with the cell above them.
  package var continuations: [Int] = []

  package enum Origin: Sendable {
    case words(WordsPlace, [Inline])
    /// An entry of the contents with the text of the paragraph that it lists, or their title.
    case contents(heading: String?)
    /// Indexes into `Report.tables` and into the rows; for each cell of the line its column.
    case row(table: Int, row: Int, columns: [Int])
    /// An index into `Report.charts`.
    case chart(Int, ChartLine)
  }

  package enum ChartLine: Hashable, Sendable {
    case title
    case series(Int)
    case point(series: Int, category: Int)
  }
}

/// Words or one figure of a line, with what is known of them.
struct ExpectedPart {
  var text: String
  var figure: Figure?
  /// Of words; nil where nobody knows.
  var origin: WordOrigin?

  struct Figure {
    /// As the finding calls it; empty where the place says it all.
    var name: String
    var value: FigureValue?
    var unit: AmountUnit
    var origin: FigureOrigin
    /// `gouji trace 草案 '表3!第5行.合计'`; empty where it has no address.
    var trace: String
  }
}

extension ExpectedPart.Figure {
  /// `合计(支出, 支出类型=公用经费)，准确值 37.6151 万元`
  var basis: String {
    let conditions = origin.context.conditions.map(\.text).joined(separator: "，")
    let under = conditions.isEmpty ? "" : "（\(conditions)）"
    let exact = value.map { "，准确值 \($0.words(in: unit))" } ?? ""
    return "草案推算：\(origin.definition.text)\(under)\(exact)"
  }
}
