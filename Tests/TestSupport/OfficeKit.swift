import Foundation

/// The OOXML test kit beside the package, where there is one.
package enum OfficeKit {
  /// `../shared/ooxml` as seen from the root of the package.
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/ooxml")

  package static func has(_ tool: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: folder.appending(path: tool).path)
  }

  private static let hasLibreOffice = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/soffice")
  package static let canRecalculate = has("recalc") && hasLibreOffice
  package static let canRender = has("render") && hasLibreOffice

  /// Runs a tool over `bytes` in a file and gives what it says, or nil where it is content.
  package static func complaint(
    of tool: String, _ options: [String], about bytes: [UInt8], named name: String
  ) throws -> String? {
    let place = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let file = place.appending(path: name)
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = folder.appending(path: tool)
    process.arguments = options + [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? nil : String(decoding: said, as: UTF8.self)
  }
}
