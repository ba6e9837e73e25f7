import GoujiModel
import ManifestWriting
import WordWriting
import WorkbookWriting

/// The files of a package in memory: the two that take long are made on threads of their own.
struct PackageContents {
  private let stem: String
  private let document: Background<[UInt8], any Error>
  private let workbook: Background<[UInt8], any Error>
  private let report: Report

  init(of report: Report) {
    self.report = report
    stem = report.identity.title.text
    document = Background { try WordReport.write(report) }
    workbook = Background { try WorkbookReport.write(report) }
  }

  /// Those that are ready first stand last.
  var files: [(name: String, bytes: () throws -> [UInt8])] {
    [
      (stem + ".docx", document.value), (stem + ".xlsx", workbook.value),
      ("勾稽.json", { ManifestReport.write(report) }),
    ]
  }
}
