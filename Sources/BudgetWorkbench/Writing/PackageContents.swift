import GoujiModel
import ManifestWriting
import ReportLayout
import SourceReading
import WordWriting
import WorkbookWriting

/// The files of a package in memory: the two that take long are made on threads of their own.
struct PackageContents: Sendable {
  private let report: Report
  private let laidOut: Once<LaidOutDocument>
  private let wishes: DocumentWishes
  let document: Written
  let workbook: Written
  let manifestName: String
  private let stem: String

  /// A file that people may go on with, and which its manifest knows by its hash.
  struct Written: Sendable {
    let name: String
    private let made: @Sendable () throws -> (pieces: [[UInt8]], hash: String)
    /// Begins with it, where it waits for that.
    fileprivate let begin: @Sendable () -> Void

    fileprivate init(
      _ name: String, waits: Bool = false, _ make: @escaping @Sendable () throws -> [[UInt8]]
    ) {
      self.name = name
      let work = { @Sendable () throws(any Error) in
        let pieces = try make()
        return (pieces: pieces, hash: ContentHash.sha256(pieces))
      }
      if OwnThread.isKept {
        // Not before it is known that the report is sound.
        let once = Once { Result(catching: work) }
        made = { try once.value().get() }
        begin = {}
      } else if waits {
        let background = Once { Background(work) }
        made = { try background.value().value() }
        begin = { _ = background.value() }
      } else {
        made = Background(work).value
        begin = {}
      }
    }

    func hash() throws -> String { try made().hash }
    /// Its bytes, one piece after the other.
    fileprivate var file: PackageFile {
      PackageFile(name, writing: { put in try made().pieces.forEach(put) })
    }
  }

  init(of report: Report, _ wishes: DocumentWishes = DocumentWishes()) {
    self.init(of: report, wishes, Once { LaidOutDocument(report, wishes) })
  }

  /// As it was set before.
  init(of report: Report, _ setting: DocumentSetting) {
    self.init(of: report, DocumentWishes(), Once { LaidOutDocument(setting) })
  }

  private init(
    of report: Report, _ wishes: DocumentWishes, _ laidOut: Once<LaidOutDocument>
  ) {
    self.report = report
    self.wishes = wishes
    self.laidOut = laidOut
    stem = Self.stem(of: report)
    document = Written(stem + PackageEnding.document) {
      try WordReport.pieces(report, laidOut.value().setting)
    }
    workbook = Written(stem + PackageEnding.workbook, waits: report.fillsTheMemory) {
      try WorkbookReport.pieces(report)
    }
    manifestName = stem + PackageEnding.manifest
  }

  /// The report is sound: what waits for that begins.
  func begin() { workbook.begin() }

  /// Why a wish was not granted.
  var finding: Finding? { wishes.needLayout ? laidOut.value().finding : nil }

  /// Nobody has laid out the document, whose contents then have no numbers.
  var contentsUnnumbered: Bool { report.contents != nil && !wishes.needLayout }

  /// What the names of all files begin with.
  static func stem(of report: Report) -> String { stem(titled: report.identity.title.text) }

  static func stem(titled title: String) -> String {
    FileName.stem(of: title, endings: PackageEnding.all)
  }

  /// Those that are ready first stand last.
  var files: [PackageFile] {
    let pdf =
      wishes.pdf
      ? [PackageFile(stem + PackageEnding.pdf, bytes: { laidOut.value().pdf ?? [] })] : []
    return pdf + [
      document.file, workbook.file,
      PackageFile(
        manifestName,
        writing: {
          try ManifestReport.write(report, laidOut.value().setting, files: hashes, to: $0)
        }),
    ]
  }

  /// The certificate, as a workbook and as JSON.
  func certificate(of drafted: DraftedReport, _ proof: DraftProof) -> [PackageFile] {
    [
      PackageFile(
        stem + PackageEnding.certificate,
        bytes: { try WorkbookReport.write(drafted.certificateTables(proof).report) }),
      PackageFile(
        stem + PackageEnding.certificateData,
        bytes: { CertificateJSON.document(proof) }),
    ]
  }

  func file(
    _ extra: PackageExtra, of drafted: DraftedReport, _ proof: DraftProof?
  ) -> PackageFile {
    PackageFile(stem + extra.ending, bytes: { try extra.bytes(of: drafted, proof: proof) })
  }

  /// Of the two files.
  func hashes() throws -> [(name: String, hash: String)] {
    try [document, workbook].map { (name: $0.name, hash: try $0.hash()) }
  }
}

extension Report {
  /// What its audit, the document and the workbook hold at the same time would be more than the report
  /// itself; two of them at a time keep two processors busy as well.
  fileprivate var fillsTheMemory: Bool {
    tables.reduce(0) { $0 + $1.rows.count * $1.columnWidths.count } > 1 << 20
  }
}

/// Endings of the names of a package's files.
package enum PackageEnding {
  package static let document = ".docx"
  package static let workbook = ".xlsx"
  static let manifest = ".勾稽.json"
  package static let pdf = ".pdf"
  static let certificate = ".核对.xlsx"
  static let certificateData = ".核对.json"
  static let all =
    [document, workbook, manifest, pdf, certificate, certificateData]
    + PackageExtra.allCases.map(\.ending)
}
