import GoujiModel
import OfficeOpenXML

/// The package of a draft without a folder to write it to: the same bytes as `gouji build` writes.
package struct MemoryPackage: Sendable {
  package struct File: Sendable {
    package var name: String
    package var bytes: [UInt8]
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
    _ bench: Workbench, _ wish: PackageWish = PackageWish()
  ) throws -> Outcome<MemoryPackage?> {
    let drafted = bench.drafted(basis: bench.basis())
    guard let report = drafted.value else {
      return Outcome(nil, bench.judged(drafted.findings, nil).open)
    }
    let making = PackageMaking(report, wish)
    var findings = bench.judged(drafted.findings + making.audit(), report).open
    if !findings.hasErrors, let finding = making.contents.finding { findings.append(finding) }
    if findings.hasErrors { return Outcome(nil, findings) }
    let made = MemoryPackage(
      files: try making.files.map { File(name: $0.name, bytes: try $0.collected()) },
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
