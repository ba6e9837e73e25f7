import SourceReading
import TestSupport
import Testing

struct WorkingPathTests {
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
