import Foundation
import TestSupport

@testable import BudgetWorkbench

/// A folder of drafts with templates beside it: copies of `Drafts/tongchuan-2024` under the names of
/// other departments.
final class CountyCopy {
  private let temporary = TemporaryFolder()
  var path: String { temporary.path("全县") }
  var out: String { temporary.path("out") }
  var folder: String { temporary.path }

  static let department = "达州市通川区人力资源和社会保障局"

  /// Each is a folder; its name is that of the department as well, unless told otherwise.
  init(_ names: [String], called departments: [String: String] = [:]) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    let templates = DraftCopy.repository.appending(path: "Templates")
    try files.copyItem(at: templates, to: temporary.url.appending(path: "Templates"))
    for name in names {
      let draft = temporary.url.appending(path: "全县/\(name)")
      try files.copyItem(
        at: DraftCopy.repository.appending(path: "Drafts/tongchuan-2024"), to: draft)
      let head = try temporary.text("全县/\(name)/草案.yaml")
      try temporary.write(
        head.replacing("全称: \(Self.department)", with: "全称: \(departments[name] ?? name)"),
        to: "全县/\(name)/草案.yaml")
    }
  }

  /// What the county's office sees of it.
  func board(published: String? = nil, _ reading: CountyReading = CountyReading()) -> CountyBoard {
    CountyBoard(
      CountyBoard.Folders(drafts: [path], packages: out, published: published),
      jobs: Jobs(asked: 2), reading: reading)
  }

  func text(_ name: String) throws -> String { try temporary.text("全县/\(name)") }

  func write(_ text: String, to name: String) throws {
    try temporary.write(text, to: "全县/\(name)")
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func build(_ arguments: String..., to out: String? = nil, of path: String? = nil) throws
    -> GoujiRun
  {
    try GoujiRun(["build", path ?? self.path, "--out", out ?? self.out] + arguments)
  }

  /// Names and contents of what was written.
  func written(_ out: String? = nil) throws -> [String: Data] {
    let out = out ?? self.out
    let names = (try? FileManager.default.contentsOfDirectory(atPath: out)) ?? []
    return try names.reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: URL(filePath: "\(out)/\(name)"))
    }
  }
}
