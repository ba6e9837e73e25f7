import Foundation

/// Runs Python over a file that we wrote, where the machine has it with python-docx and openpyxl.
enum PythonReader {
  private static let interpreter =
    ProcessInfo.processInfo.environment["GOUJI_PYTHON"]
    ?? "python3"

  static let canRead: Bool = {
    guard let process = try? start(["-c", "import docx, openpyxl"]).process else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// What the script prints; the file is its first argument.
  static func run(_ script: String, _ bytes: [UInt8], named name: String) throws -> String {
    let place = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let file = place.appending(path: name)
    try Data(bytes).write(to: file)
    let (process, pipe) = try start(["-c", script, file.path])
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }

  private static func start(_ arguments: [String]) throws -> (process: Process, output: Pipe) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [interpreter] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["PYTHONIOENCODING"] = "utf-8"
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    return (process, pipe)
  }
}
