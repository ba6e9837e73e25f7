import Foundation
import TestSupport

/// `gouji-serve` over a copy of something in the repository, with the templates beside it.
final class ServedFolder {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the test bundle in `.build`.
  private static func program(_ name: String) throws -> URL {
    guard let bundle = Bundle.main.executableURL else {
      throw LocalRequest.Failed(description: "no bundle")
    }
    return bundle.deletingLastPathComponent().appending(path: name)
  }

  let folder = TemporaryFolder()
  private(set) var address = ""
  /// By department, where some were invited.
  private(set) var tokens: [String: String] = [:]
  /// What is served.
  let path: String
  private var running: RunningProgram?

  /// `drafts` by the names that they have there; one alone is served itself.
  init(_ drafts: [String: String], invites: Bool = false) throws {
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
    path = served.path(percentEncoded: false)
    if invites {
      let lines = try RunningProgram(try Self.program("gouji-serve"), [path, "--invite"]).finished()
      for line in lines.split(separator: "\n") {
        let fields = line.split(separator: "\t")
        if fields.count > 1 { tokens[String(fields[0])] = String(fields[1]) }
      }
    }
    try start()
  }

  /// Once more where it was before.
  func start() throws {
    let port = address.split(separator: ":").last?.prefix { $0.isNumber } ?? "0"
    let running = try RunningProgram(
      try Self.program("gouji-serve"),
      [path, "--no-browser", "--port", String(port), "--out", beside("out")])
    // What stands behind # is the key of whoever started it.
    address = try running.first { line in
      line.hasPrefix("http://") ? String(line.prefix { $0 != "#" }) : nil
    }
    self.running = running
  }

  /// What the program at the command line says.
  func gouji(_ arguments: [String]) throws -> String {
    try RunningProgram(try Self.program("gouji"), arguments).finished()
  }

  /// A file beside the drafts' folder.
  func beside(_ name: String) -> String {
    folder.url.appending(path: name).path(percentEncoded: false)
  }

  func page(_ path: String) throws -> Data {
    let port = address.split(separator: ":").last.flatMap { UInt16($0.prefix { $0.isNumber }) }
    return try LocalRequest(port: port ?? 0, method: "GET", path: path).answer()
  }

  /// The 填报表 of a draft as it is now; its path.
  func form(of draft: String, named name: String) throws -> String {
    let path = beside(name)
    _ = try gouji(["form", "export", beside("全县/\(draft)"), "--out", path])
    return path
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: "全县/\(path)"), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.url.appending(path: "全县/\(path)"))
  }

  /// Takes back the token of a department.
  func revoke(_ department: String) throws {
    _ = try RunningProgram(try Self.program("gouji-serve"), [path, "--revoke", department])
      .finished()
  }

  /// The exit code.
  func stop() -> Int32 { running?.stop() ?? -1 }
}
