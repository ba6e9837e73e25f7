import Foundation
import TestSupport
import Testing

/// The system's converter, which knows nothing of the program's own.
enum Iconv {
  static func bytes(of text: String, in code: String) throws -> [UInt8] {
    let folder = TemporaryFolder()
    try folder.write(text, to: "甲")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", code, folder.path("甲"), "-o", folder.path("乙")]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return [UInt8](try Data(contentsOf: URL(filePath: folder.path("乙"))))
  }
}
