import DraftReading
import FigureEvaluating
import GoujiModel
import ManifestWriting
import PageWriting
import WordWriting
import WorkbookWriting

/// What a package has besides its three files, where that is asked for.
package enum PackageExtra: CaseIterable {
  case page, review, data, dataDescriptor, brief, briefPage

  /// Of the name of its file.
  package var ending: String {
    switch self {
    case .page: ".html"
    case .review: ".复核.xlsx"
    case .data: ".开放数据.csv"
    case .dataDescriptor: ".开放数据.json"
    case .brief: ".一图读懂.docx"
    case .briefPage: ".一图读懂.html"
    }
  }

  /// Of `build`.
  var option: String {
    switch self {
    case .page: "--html"
    case .review: "--review"
    case .data, .dataDescriptor: "--open-data"
    case .brief, .briefPage: "--brief"
    }
  }

  init?(file: String) {
    // `.一图读懂.html` is a page, too.
    guard let extra = Self.allCases.last(where: { file.hasSuffix($0.ending) }) else { return nil }
    self = extra
  }

  /// `proof` is that of the report, where it has been made.
  func bytes(of drafted: DraftedReport, proof: DraftProof? = nil) throws -> [UInt8] {
    switch self {
    case .page: PageReport.write(drafted.report)
    case .review:
      try ReviewWorkbook.write(
        drafted.review,
        certificate: drafted.certificateTables(proof ?? drafted.proof).report.tables)
    case .data: OpenData.table(drafted.report)
    case .dataDescriptor:
      OpenData.descriptor(
        drafted.report, table: OpenData.table(drafted.report),
        name: PackageContents.stem(of: drafted.report) + Self.data.ending,
        year: drafted.material.budget.year,
        edition: drafted.material.budget.official.edition.title)
    case .brief: try WordReport.write(drafted.writtenBrief())
    case .briefPage: PageReport.write(try drafted.writtenBrief())
    }
  }

  /// Why a file cannot be made.
  struct NotMade: Error {
    let findings: [Finding]
  }
}

extension DraftedReport {
  fileprivate func writtenBrief() throws(PackageExtra.NotMade) -> Report {
    guard let report = brief.value else { throw PackageExtra.NotMade(findings: brief.findings) }
    return report
  }

  /// Every figure down to the records of the draft.
  var review: Review {
    let engine = FigureEngine(
      budget: material.budget, template: material.template,
      classification: material.classification)
    return ReviewBuilder(engine).review(report)
  }

  func certificateTables(_ proof: DraftProof) -> CertificateTables {
    CertificateTables(proof: proof, look: report.look, department: report.identity.department)
  }
}
