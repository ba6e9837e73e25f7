import GoujiModel
import OfficeOpenXML
import ReportAuditing

/// The package of a draft without a folder to write it to: the same bytes as `gouji build` writes.
package struct MemoryPackage: Sendable {
  package struct File: Sendable {
    package var name: String
    package var bytes: [UInt8]
  }

  package struct Wish: Sendable {
    package var extras: [PackageExtra] = []
    package var certificate = false
    package var document = DocumentWishes()

    package init() {}
  }

  package var files: [File] = []

  /// What the names of all files begin with.
  package let stem: String

  /// All of it in one zip archive.
  package func bundle() throws -> [UInt8] {
    try FileBundle.bytes(of: files.map { ($0.name, $0.bytes) })
  }

  /// Nil where there is an error; always what was found.
  package static func make(
    _ bench: Workbench, _ wish: Wish = Wish()
  ) throws -> Outcome<MemoryPackage?> {
    let drafted = bench.drafted(basis: bench.basis())
    guard let report = drafted.value else {
      return Outcome(nil, bench.judged(drafted.findings, nil).open)
    }
    let contents = PackageContents(of: report.report, wish.document)
    let proof = wish.certificate ? report.proof : nil
    let found =
      drafted.findings + (proof?.certificate.results.findings ?? report.audit())
      + (wish.extras.contains { $0 == .brief || $0 == .briefPage } ? report.brief.findings : [])
    var findings = bench.judged(found, report).open
    if !findings.hasErrors, let finding = contents.finding { findings.append(finding) }
    if findings.hasErrors { return Outcome(nil, findings) }
    let files =
      contents.files + (proof.map { contents.certificate(of: report, $0) } ?? [])
      + wish.extras.map { contents.file($0, of: report, proof) }
    let made = MemoryPackage(
      files: try files.map { File(name: $0.name, bytes: try $0.collected()) },
      stem: PackageContents.stem(of: report.report))
    return Outcome(made, findings)
  }
}

extension PackageFile {
  /// All that it puts, together.
  func collected() throws -> [UInt8] {
    let bytes = Collected()
    try write { bytes.all += $0 }
    return bytes.all
  }

  private final class Collected {
    var all: [UInt8] = []
  }
}
