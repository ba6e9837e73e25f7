/// A chart as DrawingML draws it: columns or a pie over cells of a sheet, whose values it repeats.
package struct Chart: Sendable {
  package enum Kind: Sendable {
    /// Clustered: a group per category, a column per series.
    case columns
    /// One series.
    case pie
  }

  package var kind: Kind
  /// Name of the sheet that holds the cells.
  package var sheet: String
  package var categories: Texts
  package var series: [Series]
  /// A small line above the plot; none where empty.
  package var note = ""
  /// How wide the note is, in points.
  package var noteWidth = 0.0
  package var size: Size
  /// Face and size of all text in it.
  package var text: TextFormat

  package init(
    kind: Kind, sheet: String, categories: Texts, series: [Series], size: Size, text: TextFormat
  ) {
    self.kind = kind
    self.sheet = sheet
    self.categories = categories
    self.series = series
    self.size = size
    self.text = text
  }

  /// Distance of lines in sizes of the type.
  package static let linePitch = 1.4
  /// The same in the labels of a pie, of the tallest of the usual faces.
  package static let labelPitch = 1.8
  /// Of the width of a chart, what a label may take before a program wraps it: a fifth in Word, less in
  /// others.
  package static let labelShare = 0.16

  /// Words and the cells in which they stand.
  package struct Texts: Sendable {
    package var cells: CellBlock
    package var values: [String]

    package init(cells: CellBlock, values: [String]) {
      self.cells = cells
      self.values = values
    }
  }

  /// Numbers as Excel stores them, and the cells in which they stand.
  package struct Numbers: Sendable {
    package var cells: CellBlock
    package var values: [String]
    /// Format code, such as `0.00`.
    package var format: String

    package init(cells: CellBlock, values: [String], format: String) {
      self.cells = cells
      self.values = values
      self.format = format
    }
  }

  package struct Series: Sendable {
    package var name: Texts
    package var numbers: Numbers
    /// Text at each point of a pie; a line feed breaks the line. Columns show their numbers.
    package var labels: [String]
    /// Of each label, the lines that it may take in a program that wraps it: they are kept apart for
    /// so many.
    package var labelLines: [Int]

    package init(
      name: Texts, numbers: Numbers, labels: [String] = [], labelLines: [Int] = []
    ) {
      self.name = name
      self.numbers = numbers
      self.labels = labels
      self.labelLines = labelLines
    }
  }

  /// In points.
  package struct Size: Sendable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }

    package init(widthMillimetres width: Double, heightMillimetres height: Double) {
      self.init(width: width * 72 / 25.4, height: height * 72 / 25.4)
    }
  }
}

/// English Metric Units, 12 700 to the point, in which DrawingML measures.
enum EMU {
  static func of(points: Double) -> Int { Int((points * 12_700).rounded()) }
}
