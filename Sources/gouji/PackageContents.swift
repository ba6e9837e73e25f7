import GoujiModel
import ReportWriting

/// The files of a package in memory, each made on a thread of its own.
struct PackageContents {
  private let stem: String
  private let document: Background<[UInt8], any Error>
  private let workbook: Background<[UInt8], any Error>
  private let manifest: Background<[UInt8], Never>

  init(of report: Report) {
    stem = report.identity.title
    document = Background { try WordReport.write(report) }
    workbook = Background { try WorkbookReport.write(report) }
    manifest = Background { ManifestReport.write(report) }
  }

  /// Waits for all of them.
  func files() throws -> [(name: String, bytes: [UInt8])] {
    [
      (stem + ".docx", try document.value()), (stem + ".xlsx", try workbook.value()),
      ("勾稽.json", manifest.value()),
    ]
  }
}
