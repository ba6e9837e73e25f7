import Foundation

/// A program that runs until it is no longer needed, and says on a line where it can be reached.
final class RunningProgram {
  private let process = Process()
  private let output = Pipe()

  init(_ program: URL, _ arguments: [String]) throws {
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { kill() }

  /// What the first line says for which it says anything.
  func first<Value>(_ finds: (Substring) -> Value?) throws -> Value {
    var text = ""
    while true {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { throw LocalRequest.Failed(description: "ended, saying: \(text)") }
      text += String(decoding: more, as: UTF8.self)
      for line in text.split(separator: "\n") { if let value = finds(line) { return value } }
    }
  }

  /// All that it says until it ends by itself.
  func finished() throws -> String {
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  /// Its exit code after a signal to end.
  func stop() -> Int32 {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A thread of tests blocks most signals, and a program started on it does so as well unless it says
  /// otherwise.
  func kill() {
    if process.isRunning { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }
}
