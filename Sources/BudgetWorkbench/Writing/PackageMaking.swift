import GoujiModel
import ReportAuditing

/// The files of a package, and what its audit finds. They are made while the report is audited, and
/// thrown away where it fails.
struct PackageMaking {
  private let drafted: DraftedReport
  let contents: PackageContents
  private let wish: PackageWish
  /// The second reading, kept where it is to be written down.
  private let proof: DraftProof?

  init(_ drafted: DraftedReport, _ wish: PackageWish) {
    self.drafted = drafted
    self.wish = wish
    proof = wish.certificate ? drafted.proof : nil
    contents = PackageContents(of: drafted.report, wish.document)
  }

  func audit() -> [Finding] {
    let isBrief = wish.extras.contains { $0 == .brief || $0 == .briefPage }
    let isReviewed = wish.extras.contains(.review)
    return
      (proof?.certificate.results.findings
      ?? (isReviewed ? drafted.audit() : drafted.auditFigures()))
      + (isBrief ? drafted.brief.findings : [])
  }

  /// Those that are ready first stand last.
  var files: [PackageFile] {
    contents.files + (proof.map { contents.certificate(of: drafted, $0) } ?? [])
      + wish.extras.map { contents.file($0, of: drafted, proof) }
  }
}
