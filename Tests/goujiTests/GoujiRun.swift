import Foundation
import TestSupport

/// The built program, run as a user runs it.
struct GoujiRun {
  var status: Int32
  var output: String
  var errors: String

  /// Beside the test bundle in `.build`.
  static let program = Bundle.main.executableURL!.deletingLastPathComponent()
    .appending(path: "gouji")

  init(
    _ arguments: [String], environment: [String: String] = [:], in folder: String = "/",
    running program: URL = Self.program
  ) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder)
    // A pipe for one stream and a file for the other: a program that waits for room in a second pipe
    // would not end the first.
    let (out, notes) = (Pipe(), TemporaryFolder())
    try notes.write("", to: "err")
    process.standardOutput = out
    process.standardError = try FileHandle(forWritingTo: notes.url.appending(path: "err"))
    try process.run()
    output = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    errors = String(
      decoding: try Data(contentsOf: notes.url.appending(path: "err")), as: UTF8.self)
    // As a shell says it: 132 for SIGILL, 139 for SIGSEGV.
    let isKilled = process.terminationReason == .uncaughtSignal
    status = process.terminationStatus + (isKilled ? 128 : 0)
  }

  /// `gouji build`, its findings as JSON.
  static func build(_ draft: DraftCopy, out: String? = nil) throws -> GoujiRun {
    try GoujiRun(["build", draft.path, "--out", out ?? draft.out, "--format", "json"])
  }

  /// `G109 支出.csv:3:7`, sorted; without a place the code alone.
  func findings() throws -> [String] {
    let root = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let findings = root?["findings"] as? [[String: Any]] ?? []
    return findings.map { finding in
      let code = finding["code"] as? String ?? "?"
      guard let file = finding["file"] as? String else { return code }
      let place = "\(code) \(file.split(separator: "/").last ?? "")"
      guard let line = finding["line"], let column = finding["column"] else { return place }
      return "\(place):\(line):\(column)"
    }.sorted()
  }
}

extension DraftCopy {
  /// What a finished run must have left in `out`.
  static let package = [".docx", ".xlsx", ".勾稽.json"].map {
    "达州市通川区人力资源和社会保障局2024年部门预算\($0)"
  }
  static var manifest: String { package[2] }

  /// Names in the output folder; nil where there is none.
  func written() -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: out).sorted()
  }
}

extension DraftCopy {
  /// Adds to a file that was written.
  func append(_ text: String, to name: String) throws {
    let file = URL(filePath: out + "/" + name)
    try (Data(contentsOf: file) + Data(text.utf8)).write(to: file)
  }
}
