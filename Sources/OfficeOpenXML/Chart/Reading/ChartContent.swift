/// A chart as a program saved it: the numbers and words that it repeats from its cells, and the
/// workbook in which these stand.
public struct ChartContent: Sendable {
  /// Title, or the small line in its place; its lines divided by line feeds.
  public var title = ""
  public var series: [Series] = []
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
