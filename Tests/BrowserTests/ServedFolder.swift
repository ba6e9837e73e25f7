import Foundation
import TestSupport

/// `gouji-serve` over a copy of something in the repository, with the templates beside it.
final class ServedFolder {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let program = Bundle.main.executableURL?.deletingLastPathComponent()
    .appending(path: "gouji-serve")

  let folder = TemporaryFolder()
  private(set) var address = ""
  private var running: RunningProgram?

  /// `drafts` by the names that they have there; one alone is served itself.
  init(_ drafts: [String: String], options: [String] = []) throws {
    let files = FileManager.default
    let all = folder.url.appending(path: "全县")
    try files.createDirectory(at: all, withIntermediateDirectories: true)
    try files.copyItem(
      at: Self.repository.appending(path: "Templates"), to: folder.url.appending(path: "Templates"))
    for (name, draft) in drafts {
      try files.copyItem(
        at: Self.repository.appending(path: "Drafts/\(draft)"), to: all.appending(path: name))
    }
    let served = drafts.count == 1 ? drafts.keys.first.map { all.appending(path: $0) } ?? all : all
    guard let program = Self.program else { return }
    let running = try RunningProgram(
      program, [served.path(percentEncoded: false), "--no-browser", "--port", "0"] + options)
    address = try running.first { $0.hasPrefix("http://") ? String($0) : nil }
    self.running = running
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: "全县/\(path)"), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.url.appending(path: "全县/\(path)"))
  }

  /// The exit code.
  func stop() -> Int32 { running?.stop() ?? -1 }
}
