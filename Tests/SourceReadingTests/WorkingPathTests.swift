import Foundation
import TestSupport
import Testing

@testable import SourceReading

/// Paths of what is there and of what is not there yet.
struct WorkingPathTests {
  /// `真/甲`, and `链` which is a link to `真`.
  private static func folder() throws -> (folder: TemporaryFolder, real: String) {
    let folder = TemporaryFolder()
    try folder.write("", to: "真/甲/草案.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("链"), withDestinationPath: "真")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("断"), withDestinationPath: "不在")
    return (folder, WorkingPath.absolute(folder.path("真")))
  }

  @Test(arguments: [
    ("链/甲", "/甲"), ("链/乙", "/乙"), ("链/乙/丙/草案.yaml", "/乙/丙/草案.yaml"), ("链/乙/../甲", "/甲"),
    ("链/./乙//丙/", "/乙/丙"), ("链/甲/..", ""), ("没有/../链/乙", "/乙"), ("断/乙", "/../断/乙"),
  ])
  func `links are resolved as far as a path exists`(_ typed: String, _ expected: String) throws {
    let (folder, real) = try Self.folder()
    let path = WorkingPath.absolute(folder.path("") + "/" + typed)
    #expect(path == WorkingPath.joined(real, String(expected.drop { $0 == "/" })))
  }

  @Test func `from the root`() {
    #expect(WorkingPath.absolute("/") == "/")
    #expect(WorkingPath.absolute("/无/乙") == "/无/乙")
    #expect(WorkingPath.absolute("/无/../../乙") == "/乙")
    #expect(WorkingPath.absolute("无的") == WorkingPath.absolute(".") + "/无的")
  }

  @Test func `the way leads up and down`() {
    #expect(WorkingPath.way(from: "/无/甲-2025", to: "/无/甲-2024") == "../甲-2024")
    #expect(WorkingPath.way(from: "/无/丙/丁", to: "/无/乙/甲") == "../../乙/甲")
  }

  @Test func `the way is the same before and after something comes`() throws {
    let (folder, _) = try Self.folder()
    let before = WorkingPath.way(from: folder.path("链"), to: folder.path("链/乙"))
    try folder.write("", to: "真/乙/草案.yaml")
    #expect(before == "乙")
    #expect(WorkingPath.way(from: folder.path("链"), to: folder.path("真/乙")) == "乙")
    #expect(WorkingPath.way(from: folder.path("真/乙"), to: folder.path("链/丙")) == "../丙")
    #expect(WorkingPath.way(from: folder.path("真"), to: folder.path("链")) == ".")
  }

  @Test(arguments: [
    ("Drafts/某局", "Drafts/某局", "某局"), ("Drafts/某局//", "Drafts/某局", "某局"), ("某局/", "某局", "某局"),
    ("/", "/", "/"), ("///", "/", "///"), ("", "", ""), ("..", "..", ".."),
  ])
  func `a slash at the end is no part of a name`(_ path: String, _ bare: String, _ name: String) {
    #expect(WorkingPath.withoutSlash(path) == bare)
    #expect(WorkingPath.name(of: path) == name)
  }

  @Test func `a file that is missing is told from one that cannot be read`() throws {
    let folder = TemporaryFolder()
    try folder.write("一", to: "甲/乙")
    #expect(try SourceReader.contents(ifThere: folder.path("甲/没有")).get() == nil)
    #expect(try SourceReader.contents(ifThere: folder.path("甲/乙")).get() == Array("一".utf8))
    #expect(throws: ReadFailure.self) { try SourceReader.contents(ifThere: folder.path("甲")).get() }
  }
}
