import DisclosureAuditing
import DisclosureReading
import DocumentReading
import GoujiModel
import ReportAuditing
import ReportVerifying

/// What it checks: the report as it will be printed, read again as a stranger reads it who has no draft and
/// no template: the rules of `gouji audit`, over words and cells alone.
///
/// Why: a sentence whose figure is the wrong one of the template agrees with its own definition, and every
/// recount of that definition confirms it. What stands beside it does not.
///
/// Example: `基本支出1200.00万元` where the table beside it says 基本支出 900.00.
///
/// Source: 财预〔2016〕143号.
struct PrintedAudit: Sendable {
  private let audit: DisclosureAudit
  private let expected: ExpectedReport
  private let template: Template

  init(_ report: Report, _ template: Template) {
    self.template = template
    expected = ExpectedReport(report, unit: template.options.unit, draft: "")
    // Words of the name count: the year, the unit.
    let path = PackageContents.stem(of: report) + PackageEnding.document
    audit = DisclosureAuditor.audit(
      DisclosureReader([Passage](expected.lines), path: path).read(), isOwn: true)
  }

  /// One for each rule. What stands on a line that is warned of already is not told again; a note says
  /// nothing against a figure. Where there are errors all that depends on them would be told. `told` is
  /// without what the draft accepts.
  func results(besides told: [Finding]) -> [AuditResult] {
    if told.hasErrors {
      var result = AuditResult(AuditRule("印出的表和文字互相不矛盾", .printed, basis: Finding.truthfulness))
      result.skip("报告有错误，改正以后再核对")
      return [result]
    }
    let known = Set(
      told.lazy.filter { $0.severity != .note }.compactMap { $0.place.map(Line.init) })
    return audit.families.map { family in
      var result = AuditResult(AuditRule(family.name, .printed, basis: Finding.truthfulness))
      result.hold(family.held + family.rounded)
      for contradiction in audit.contradictions where contradiction.family == family.name {
        let finding = finding(contradiction)
        if let place = finding.place, known.contains(Line(place)) {
          result.skip("同一处已经指出")
        } else {
          result.fail(finding)
        }
      }
      return result
    }
  }

  private struct Line: Hashable {
    let path: String
    let sheet: String?
    let line: Int

    init(_ place: Place) {
      path = place.file.path
      sheet = place.file.sheet
      line = place.line
    }
  }

  private func finding(_ contradiction: DisclosureAudit.Contradiction) -> Finding {
    let line = line(of: contradiction.spot)
    return Finding(
      .printedContradicts, at: line.flatMap(place) ?? contradiction.spot.place(in: audit.path),
      "印出来自相矛盾：\(contradiction.message)", label: contradiction.label,
      basis: contradiction.basis,
      cure: "核对模板这一处取的是哪个数、话是不是这个意思（gouji trace 列出每个数怎么来的）；是草案填的，改草案")
  }

  /// The line that printed it.
  private func line(of spot: Spot) -> ExpectedLine? {
    guard case .printed(let text, _, _, let page) = spot, expected.lines.indices.contains(page - 1)
    else { return nil }
    let first = expected.lines[page - 1]
    guard case .row(let table, _, _) = first.origin else { return first }
    // A row of the table that begins there.
    let words = Self.filled(text.split(separator: "│").map(String.init))
    return expected.lines[(page - 1)...].prefix { line in
      if case .row(let other, _, _) = line.origin { other == table } else { true }
    }.first { line in
      if case .row = line.origin { Self.filled(line.line.cells) == words } else { false }
    } ?? first
  }

  private static func filled(_ cells: [String]) -> [String] {
    cells.map { LooseText.key($0) }.filter { !$0.isEmpty && $0 != "（空）" }
  }

  /// Where the template, or the draft for it, says what the line prints.
  private func place(_ line: ExpectedLine) -> Place? {
    switch line.origin {
    case .words(_, let inlines): return Self.place(inlines)
    case .row(let table, let row, _):
      let table = expected.tables[table]
      let labels = table.rows.indices.contains(row) ? table.rows[row].cells : []
      return labels.lazy.compactMap(Self.place).first
        ?? (template.tables + template.summaries).first { $0.id == table.definition }?.place
    case .contents, .chart: return nil
    }
  }

  private static func place(_ inlines: [Inline]) -> Place? {
    let origins = inlines.compactMap(\.origin)
    return origins.first { $0.draft == nil }?.template ?? origins.first?.draft
  }

  private static func place(_ cell: Cell) -> Place? {
    switch cell.content {
    case .text(_, let origin): origin.flatMap { $0.draft == nil ? $0.template : nil }
    case .words(let words): place(words.inlines)
    case .empty, .figure: nil
    }
  }
}
