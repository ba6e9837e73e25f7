/// A chart as a program saved it: the numbers and words that it repeats from its cells, and the
/// workbook in which these stand.
public struct ChartContent: Sendable {
  /// Title, or the small line in its place; its lines divided by line feeds.
  public var title = ""
  public var series: [Series] = []
  /// Formats of the numbers along axes that are drawn.
  public var axisFormats: [String] = []
  /// Of the labels of all series that say none of their own; nil where nothing is said.
  var labelFormat: String?
  /// Numbers are shown divided by a thousand, a million.
  public var dividesNumbers = false
  /// What is read aloud of it, from its frame; empty where there is none.
  public var description = ""
  /// Of a chart in a document; nil where there is none.
  public var workbook: WorkbookContent?

  public struct Series: Sendable {
    public var name = ""
    public var categories: [String] = []
    /// Decimal digits, as `SheetValue.number` has them; what is no number as it stands.
    public var values: [String] = []
    /// Words of their own at the points, by the point.
    public var labels: [Int: String] = [:]
    /// Of its cells, and of single ones.
    var numberFormat = "General"
    var numberFormats: [Int: String] = [:]
    /// Of the labels at its points; nil where they have that of the cells.
    var labelFormat: String?
    /// Of single points.
    var pointFormats: [Int: String] = [:]
  }

  /// The format of the number beside a point, where it has no words of its own.
  public func labelFormat(_ series: Series, at point: Int) -> String {
    series.pointFormats[point] ?? series.labelFormat ?? labelFormat
      ?? series.numberFormats[point] ?? series.numberFormat
  }
}

extension ChartContent {
  /// Of the workbook inside; a document may have many charts.
  private static let limits = {
    var limits = WorkbookLimits()
    limits.bytes = 16 << 20
    limits.cells = 50_000
    return limits
  }()

  init(part name: String, in archive: WorkbookArchive) throws(WorkbookError) {
    guard let part = try archive.part(name) else { throw .damaged(name) }
    let reader = ChartReader(try XMLPullReader(part, name: name))
    self = try reader.read()
    let relations = try PartRelations(of: name, in: archive)
    if let embedded = relations.first(type: "package", in: archive),
      let bytes = try archive.part(embedded)
    {
      var limits = Self.limits
      limits.bytes = min(limits.bytes, archive.bytesLeft)
      let inner = try WorkbookArchive(Array(bytes.buffer), limits: limits)
      workbook = try WorkbookContent(inner, withCharts: false)
      try archive.take(limits.bytes - inner.bytesLeft)
    }
  }
}
