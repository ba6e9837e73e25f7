import Foundation
import TestSupport

/// LibreOffice, where it is installed.
enum Office {
  private static let program = "/usr/bin/soffice"
  static let isThere = FileManager.default.isExecutableFile(atPath: program)

  /// The path of the file that it makes of these bytes.
  static func resaved(
    _ bytes: [UInt8], _ name: String, as ending: String, in folder: TemporaryFolder
  ) throws -> String {
    try folder.write(bytes, to: name)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [
      "-env:UserInstallation=file://\(folder.path("office"))", "--headless", "--convert-to", ending,
      "--outdir", folder.path("saved"), folder.path(name),
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return folder.path("saved/\(name.split(separator: ".")[0]).\(ending)")
  }
}
