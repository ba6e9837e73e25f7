import GoujiModel
import OfficeOpenXML
import ReportLayout
import Synchronization

/// The report as a .docx: cover, contents, and the parts in printed order.
package enum WordReport {
  package static func write(
    _ report: Report, _ setting: DocumentSetting = DocumentSetting()
  ) throws -> [UInt8] {
    Array(try pieces(report, setting).joined())
  }

  /// The same bytes, one piece after the other.
  package static func pieces(_ report: Report, _ setting: DocumentSetting) throws -> [[UInt8]] {
    let parts = try DocumentParts(report, tracking: nil)
    let lines = parts.sections.lines
    // The rest is written while the tables are; large ones when they are packed.
    let writers = lines.compactMap { parts.sections.tableWriter($0, parts.styles) }
    let tables = writers.filter { !$0.table.isLarge }.backgroundMap { writer in
      Result { () throws(OfficeError) in try writer.written() }
    }
    let large = writers.filter(\.table.isLarge).map(StreamedTable.init)
    var (written, streamed) = (tables.makeIterator(), large.makeIterator())
    let charts = try parts.add(report.charts, of: report)
    var body = parts.writer(of: report, charts)
    body.setting = setting
    body.frontMatter { body.cover() }
    for line in lines {
      var piece: XMLPiece?
      if case .table(let table) = line.placed.block {
        piece = table.isLarge ? streamed.next()?.piece : written.next().map(Self.xml)
      }
      body.write(line, table: piece)
    }
    return try parts.package(setting.hasPlainFigures ? [] : report.figures) { packed in
      if !large.isEmpty { try packed() }
      return try tables.flatMap { try $0.value().get().variants } + large.flatMap(\.variants)
    }.pieces()
  }

  /// The new report with the changes of the old one tracked, as `author` would have made them in
  /// Word on `date` (`2024-03-01T00:00:00Z`; nil says nothing of the time). The contents are those
  /// of the new one.
  package static func write(_ redline: Redline, author: String, date: String?) throws -> [UInt8] {
    let tracking = ChangeTracking(author: author, date: date)
    let parts = try DocumentParts(redline.new, tracking: tracking)
    let before = BodySections(
      pages: BodyPages(redline.old), page: redline.new.look.page,
      orientation: redline.old.look.orientation, footers: parts.sections.footers)
    let lines = parts.sections.lines(redline, old: before)
    let charts = try parts.add(redline.new.charts, of: redline.new)
    let oldCharts = try parts.add(redline.oldCharts(lines), of: redline.old)
    var body = parts.writer(of: redline.new, charts)
    body.oldCharts = oldCharts
    let writers = RevisedWriters(kept: body, old: redline.old, oldCharts)
    body.frontMatter { writers.cover(redline) }
    var variants: [CellVariant] = []
    for line in lines {
      // Changes are numbered in the order of the pages.
      let table = try parts.sections.tableWriter(line, parts.styles)?
        .written(line.revision, tracking: tracking)
      variants += table?.variants ?? []
      writers[line.revision].write(line, table: table.map { Self.xml(of: $0) })
    }
    return try parts.package(redline.new.figures) { _ in variants }.bytes()
  }

  private static func xml(of table: Promise<Result<WrittenTable, OfficeError>>) -> XMLPiece {
    .written { () throws(OfficeError) -> XMLBytes in try table.value().get().xml }
  }

  private static func xml(of table: WrittenTable) -> XMLPiece {
    .written { () throws(OfficeError) -> XMLBytes in table.xml }
  }
}

/// A large table, written when its turn comes.
private final class StreamedTable: Sendable {
  private let writer: TableWriter
  private let named = Mutex<[CellVariant]>([])

  init(_ writer: TableWriter) { self.writer = writer }

  var piece: XMLPiece {
    .streamed { packer throws(OfficeError) in
      let variants = try self.writer.written(to: packer)
      self.named.withLock { $0 = variants }
    }
  }

  /// The styles that its cells name, when it is written.
  var variants: [CellVariant] { named.withLock { $0 } }
}

/// The parts of a document around its body.
private struct DocumentParts {
  let document: WordDocument
  let styles: WordLook
  let sections: BodySections

  init(_ report: Report, tracking: ChangeTracking?) throws {
    styles = WordLook(report.look, department: report.identity.department)
    document = WordDocument(
      properties: DocumentProperties(title: report.identity.title.text, application: Program.name),
      defaults: styles.defaults)
    document.tracking = tracking
    let footers = try PageFooter.add(report.look, to: document, style: styles.id(of: "页码"))
    sections = BodySections(
      pages: BodyPages(report), page: report.look.page, orientation: report.look.orientation,
      footers: footers)
  }

  /// By their numbers.
  func add(_ charts: [ReportChart], of report: Report) throws -> [Int: InlineChart] {
    var added: [Int: InlineChart] = [:]
    for chart in charts {
      added[chart.number] = try EmbeddedChart.add(chart, of: report, to: document)
    }
    return added
  }

  func writer(of report: Report, _ charts: [Int: InlineChart]) -> BodyWriter {
    BodyWriter(
      report: report, sections: sections, styles: styles, story: document.body, charts: charts,
      controls: ControlNumbers(), store: FigureStore(report.figures))
  }

  /// `figures` are those that controls are bound to. `variants` are asked for when all else is under way;
  /// what they are handed waits until the body is written.
  func package(
    _ figures: [PrintedFigure],
    _ variants: (_ packed: () throws -> Void) throws -> [CellVariant]
  ) throws -> Package {
    let assembly = try document.endBody(with: sections.last)
    let packed = Background { () throws(OfficeError) in try PackedEntry(assembly) }
    document.customXML = try FigureStore(figures).parts()
    document.styles = styles.all(try variants { _ = try packed.value() })
    return try document.package { () throws(OfficeError) in try packed.value() }
  }
}

/// Writers for what stays, what is inserted and what is deleted.
private struct RevisedWriters {
  private let kept: BodyWriter
  private let inserted: BodyWriter
  private let deleted: BodyWriter

  init(kept: BodyWriter, old: Report, _ oldCharts: [Int: InlineChart]) {
    self.kept = kept
    inserted = kept.with(kept.report, kept.charts, kept.story.revised(.inserted))
    deleted = kept.with(old, oldCharts, kept.story.revised(.deleted))
  }

  subscript(_ revision: Revision?) -> BodyWriter {
    switch revision {
    case nil: kept
    case .inserted: inserted
    case .deleted: deleted
    }
  }

  func cover(_ redline: Redline) {
    for aligned in redline.cover {
      if let index = aligned.new {
        self[aligned.revision].cover(redline.new.cover[index], redline.coverWords[index])
      } else if let index = aligned.old {
        deleted.cover(redline.old.cover[index])
      }
    }
  }
}

extension BodyWriter {
  fileprivate func with(
    _ report: Report, _ charts: [Int: InlineChart], _ story: WordStory
  ) -> BodyWriter {
    BodyWriter(
      report: report, sections: sections, styles: styles, story: story, charts: charts,
      controls: controls, store: store)
  }
}

extension Redline {
  /// Those of the old version that the document still shows.
  fileprivate func oldCharts(_ lines: [BodyLine]) -> [ReportChart] {
    let before = old.blocks
    var shown = blocks.compactMap { aligned -> ReportChart? in
      guard let index = aligned.old, case .chart(let chart) = before[index] else { return nil }
      guard let now = aligned.new else { return chart }
      if case .chart(let revision) = changes[now], revision.isRedrawn { return chart }
      return nil
    }
    for case .chart(let chart) in lines.filter({ $0.revision == .deleted }).map(\.placed.block)
    where !shown.contains(where: { $0.number == chart.number }) {
      shown.append(chart)
    }
    return shown
  }
}
