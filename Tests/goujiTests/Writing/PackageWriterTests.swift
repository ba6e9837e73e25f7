import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench
@testable import gouji

/// A package is written whole, or what was there stands there as before.
struct PackageWriterTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.url.appending(path: "out").path(percentEncoded: false) }
  private let files = FileManager.default

  // MARK: Faults

  /// At each step a rename is refused: a folder appears in a place after its file was found writable.
  @Test func `a rename that is refused leaves everything as it was`() throws {
    var chance = Chance.printed()
    for round in 0..<60 {
      let count = Int.random(in: 2...6, using: &chance)
      let refused = Int.random(in: 1..<count, using: &chance)
      let folder = self.folder + "/\(round)"
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let isOld = (0..<count).map { _ in Bool.random(using: &chance) }
      for index in 0..<count where isOld[index] && index != refused {
        try write("old \(index)", to: "\(folder)/\(index)")
      }
      let before = try contents(of: folder).filter { $0.key != "\(refused)" }
      // The first file is made last, when all others have been staged.
      let made = (0..<count).map { index in
        PackageFile(
          "\(index)",
          bytes: { () throws -> [UInt8] in
            if index == 0 {
              try FileManager.default.createDirectory(
                atPath: "\(folder)/\(refused)", withIntermediateDirectories: false)
            }
            return Array("new \(index)".utf8)
          }
        )
      }
      let written = try PackageWriter(folder: folder).write(made)
      #expect(written.value == [])
      #expect(written.findings.map(\.code) == [.outputUnwritable])
      #expect(written.findings[0].message.contains("\(folder)/\(refused)"))
      var after = try contents(of: folder)
      #expect(after.removeValue(forKey: "\(refused)") == "folder")
      #expect(after == before, "\(count) files, refused at \(refused)")
    }
  }

  @Test func `contents that cannot be made leave nothing, not even a folder`() throws {
    struct Broken: Error {}
    #expect(throws: Broken.self) {
      try PackageWriter(folder: folder + "/新/更新").write([
        PackageFile("甲", bytes: { () throws -> [UInt8] in throw Broken() }),
        PackageFile("乙", bytes: { () throws -> [UInt8] in [1] }),
      ])
    }
    #expect(!files.fileExists(atPath: folder))
  }

  // MARK: What was there

  @Test func `a private file stays private, a linked one stays a link`() throws {
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let elsewhere = temporary.url.appending(path: "别处.csv").path(percentEncoded: false)
    try write("旧", to: elsewhere)
    try write("旧", to: folder + "/私.csv")
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/私.csv")
    try files.createSymbolicLink(atPath: folder + "/链.csv", withDestinationPath: elsewhere)
    let writer = PackageWriter(folder: folder, followsLinks: true)
    let written = writer.write([("私.csv", Array("新".utf8)), ("链.csv", Array("新".utf8))])
    #expect(written.findings.isEmpty)
    let mode = try files.attributesOfItem(atPath: folder + "/私.csv")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try files.destinationOfSymbolicLink(atPath: folder + "/链.csv") == elsewhere)
    #expect(try String(contentsOfFile: elsewhere, encoding: .utf8) == "新")
  }

  @Test func `what Gouji makes does not go through a link`() throws {
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let precious = temporary.url.appending(path: "珍贵").path(percentEncoded: false)
    try write("珍贵", to: precious)
    try files.createSymbolicLink(atPath: folder + "/甲", withDestinationPath: precious)
    #expect(PackageWriter(folder: folder).write([("甲", [65])]).findings.isEmpty)
    #expect(try String(contentsOfFile: precious, encoding: .utf8) == "珍贵")
  }

  @Test func `a link to nothing is said and stays`() throws {
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: folder + "/甲.csv", withDestinationPath: "没有/这个")
    let written = PackageWriter(folder: folder, followsLinks: true).write([("甲.csv", [65])])
    #expect(written.findings.map(\.code) == [.outputUnwritable])
    #expect(written.findings[0].message.contains("链接指向的文件不在了"))
    #expect(try contents(of: folder) == ["甲.csv": "link"])
  }

  // MARK: Leftovers

  @Test func `what a killed run left is cleared, what a run is using stays`() throws {
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("半截", to: folder + "/.gouji-0123abcd.tmp")
    try write("别人的", to: folder + "/.gouji-notes.txt")
    guard case .success(let used) = TemporaryFile.make(in: folder, like: nil) else {
      Issue.record("no temporary file")
      return
    }
    used.add(Array("正在写".utf8))
    _ = used.finish(flushing: false)
    #expect(PackageWriter(folder: folder).write([("甲", [65])]).findings.isEmpty)
    let name = String(used.path.split(separator: "/").last ?? "")
    #expect(try contents(of: folder) == ["甲": "A", ".gouji-notes.txt": "别人的", name: "正在写"])
    withExtendedLifetime(used) {}
  }

  @Test func `the longest name that the file system takes is written`() throws {
    let name = String(repeating: "长", count: 85)
    #expect(PackageWriter(folder: folder).write([(name, [65])]).value == ["\(folder)/\(name)"])
    let longer = PackageWriter(folder: folder).write([(name + "x", [65])])
    #expect(longer.findings.first?.message.hasSuffix("名称太长") == true)
    #expect(try contents(of: folder) == [name: "A"])
  }

  // MARK: Parts

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// By name: the text, or what it is.
  private func contents(of folder: String) throws -> [String: String] {
    var found: [String: String] = [:]
    for name in try files.contentsOfDirectory(atPath: folder) {
      let path = "\(folder)/\(name)"
      let type = try files.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      switch type {
      case .typeDirectory: found[name] = "folder"
      case .typeSymbolicLink: found[name] = "link"
      default: found[name] = try String(contentsOfFile: path, encoding: .utf8)
      }
    }
    return found
  }
}
