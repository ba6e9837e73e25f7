import GoujiModel
import ManifestWriting
import ReportLayout
import SourceReading
import WordWriting
import WorkbookWriting

/// The files of a package in memory: the two that take long are made on threads of their own.
struct PackageContents: Sendable {
  private let report: Report
  private let laidOut: Background<LaidOutDocument, Never>
  private let wishes: DocumentWishes
  let document: Written
  let workbook: Written
  let manifestName: String
  private let stem: String

  /// A file that people may go on with, and which its manifest knows by its hash.
  struct Written: Sendable {
    let name: String
    fileprivate let made: Background<(bytes: [UInt8], hash: String), any Error>

    fileprivate init(_ name: String, _ make: @escaping @Sendable () throws -> [UInt8]) {
      self.name = name
      made = Background {
        let bytes = try make()
        return (bytes, ContentHash.sha256([bytes]))
      }
    }

    func hash() throws -> String { try made.value().hash }
    fileprivate func bytes() throws -> [UInt8] { try made.value().bytes }
  }

  init(of report: Report, _ wishes: DocumentWishes = DocumentWishes()) {
    self.init(of: report, wishes, Background { LaidOutDocument(report, wishes) })
  }

  /// As it was set before.
  init(of report: Report, _ setting: DocumentSetting) {
    self.init(of: report, DocumentWishes(), Background { LaidOutDocument(setting) })
  }

  private init(
    of report: Report, _ wishes: DocumentWishes, _ laidOut: Background<LaidOutDocument, Never>
  ) {
    self.report = report
    self.wishes = wishes
    self.laidOut = laidOut
    stem = FileName.stem(of: report.identity.title.text, endings: PackageEnding.all)
    document = Written(stem + PackageEnding.document) {
      try WordReport.write(report, laidOut.value().setting)
    }
    workbook = Written(stem + PackageEnding.workbook) { try WorkbookReport.write(report) }
    manifestName = stem + PackageEnding.manifest
  }

  /// Why a wish was not granted.
  var finding: Finding? { wishes.needLayout ? laidOut.value().finding : nil }

  /// Nobody has laid out the document, whose contents then have no numbers.
  var contentsUnnumbered: Bool { report.contents != nil && !wishes.needLayout }

  /// Those that are ready first stand last.
  var files: [(name: String, bytes: () throws -> [UInt8])] {
    let pdf = wishes.pdf ? [(stem + PackageEnding.pdf, { laidOut.value().pdf ?? [] })] : []
    return pdf + [
      (document.name, document.bytes), (workbook.name, workbook.bytes),
      (
        manifestName,
        { try ManifestReport.write(report, laidOut.value().setting, files: hashes) }
      ),
    ]
  }

  /// The certificate, as a workbook and as JSON.
  func files(of proof: DraftProof) -> [(name: String, bytes: () throws -> [UInt8])] {
    let tables = CertificateTables(
      proof: proof, look: report.look, department: report.identity.department)
    return [
      (stem + PackageEnding.certificate, { try WorkbookReport.write(tables.report) }),
      (stem + PackageEnding.certificateData, { Array(CertificateJSON.document(proof).utf8) }),
    ]
  }

  /// Of the two files.
  func hashes() throws -> [(name: String, hash: String)] {
    try [document, workbook].map { (name: $0.name, hash: try $0.hash()) }
  }
}

/// Endings of the names of a package's files.
enum PackageEnding {
  static let document = ".docx"
  static let workbook = ".xlsx"
  static let manifest = ".勾稽.json"
  static let pdf = ".pdf"
  static let certificate = ".核对.xlsx"
  static let certificateData = ".核对.json"
  static let all = [document, workbook, manifest, pdf, certificate, certificateData]
}
