/// A chart as DrawingML draws it: columns or a pie over cells of a sheet, whose values it repeats.
public struct Chart: Sendable {
  public enum Kind: Sendable {
    /// Clustered: a group per category, a column per series.
    case columns
    /// One series.
    case pie
  }

  public var kind: Kind
  /// Name of the sheet that holds the cells.
  public var sheet: String
  public var categories: Texts
  public var series: [Series]
  /// A small line above the plot; none where empty.
  public var note = ""
  /// How wide the note is, in points.
  public var noteWidth = 0.0
  public var size: Size
  /// Face and size of all text in it.
  public var text: TextFormat

  public init(
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
  public static let linePitch = 1.4
  /// The same in the labels of a pie, of the tallest of the usual faces.
  public static let labelPitch = 1.8
  /// Of the width of a chart, what a label may take before a program wraps it: a fifth in Word, less in
  /// others.
  public static let labelShare = 0.16

  /// Words and the cells in which they stand.
  public struct Texts: Sendable {
    public var cells: CellBlock
    public var values: [String]

    public init(cells: CellBlock, values: [String]) {
      self.cells = cells
      self.values = values
    }
  }

  /// Numbers as Excel stores them, and the cells in which they stand.
  public struct Numbers: Sendable {
    public var cells: CellBlock
    public var values: [String]
    /// Format code, such as `0.00`.
    public var format: String

    public init(cells: CellBlock, values: [String], format: String) {
      self.cells = cells
      self.values = values
      self.format = format
    }
  }

  public struct Series: Sendable {
    public var name: Texts
    public var numbers: Numbers
    /// Text at each point of a pie; a line feed breaks the line. Columns show their numbers.
    public var labels: [String]
    /// Of each label, the lines that it may take in a program that wraps it: they are kept apart for
    /// so many.
    public var labelLines: [Int]

    public init(
      name: Texts, numbers: Numbers, labels: [String] = [], labelLines: [Int] = []
    ) {
      self.name = name
      self.numbers = numbers
      self.labels = labels
      self.labelLines = labelLines
    }
  }

  /// In points.
  public struct Size: Sendable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }

    public init(widthMillimetres width: Double, heightMillimetres height: Double) {
      self.init(width: width * 72 / 25.4, height: height * 72 / 25.4)
    }
  }
}

/// English Metric Units, 12 700 to the point, in which DrawingML measures.
enum EMU {
  static func of(points: Double) -> Int { Int((points * 12_700).rounded()) }
}
