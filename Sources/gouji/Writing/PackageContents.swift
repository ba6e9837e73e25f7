import GoujiModel
import ManifestWriting
import SourceReading
import WordWriting
import WorkbookWriting

/// The files of a package in memory: the two that take long are made on threads of their own.
struct PackageContents: Sendable {
  private let report: Report
  let document: Written
  let workbook: Written
  let manifestName: String

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

  init(of report: Report) {
    self.report = report
    let endings = (document: ".docx", workbook: ".xlsx", manifest: ".勾稽.json")
    let stem = FileName.stem(
      of: report.identity.title, endings: [endings.document, endings.workbook, endings.manifest])
    document = Written(stem + endings.document) { try WordReport.write(report) }
    workbook = Written(stem + endings.workbook) { try WorkbookReport.write(report) }
    manifestName = stem + endings.manifest
  }

  /// Those that are ready first stand last.
  var files: [(name: String, bytes: () throws -> [UInt8])] {
    [
      (document.name, document.bytes), (workbook.name, workbook.bytes),
      (manifestName, { try ManifestReport.write(report, files: hashes) }),
    ]
  }

  private func hashes() throws -> [(name: String, hash: String)] {
    try [document, workbook].map { (name: $0.name, hash: try $0.hash()) }
  }
}
