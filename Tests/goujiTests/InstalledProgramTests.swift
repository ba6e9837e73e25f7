import Foundation
import TestSupport
import Testing

/// The program in a `bin` with its templates in `share/gouji`, as .ci/package lays it out.
struct InstalledProgramTests {
  private let folder: TemporaryFolder
  private let program: URL

  init() throws {
    folder = TemporaryFolder()
    program = folder.url.appending(path: "usr/bin/gouji")
    let files = FileManager.default
    for name in ["usr/bin", "usr/share/gouji", "far"] {
      try files.createDirectory(
        at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
    try files.copyItem(at: GoujiRun.program, to: program)
    try files.copyItem(
      at: DraftCopy.repository.appending(path: "Templates"),
      to: folder.url.appending(path: "usr/share/gouji/Templates"))
  }

  private func run(_ words: String) throws -> GoujiRun {
    try GoujiRun(
      words.split(separator: " ").map(String.init), in: folder.path("far"), running: program)
  }

  @Test func `far from any templates its own are found, and none is put among them`() throws {
    let new = try run("new 某局 --template 四川 --department 某市某局 --code 126 --year 2025")
    #expect(new.status == 0, "\(new.errors)")
    #expect(try run("check 某局").status == 0)
    #expect(try run("list templates").output.contains("四川决算"))
    let template = try run("template new 本县 --base 四川")
    #expect(template.status == 0, "\(template.errors)")
    #expect(FileManager.default.fileExists(atPath: folder.path("far/Templates/本县/模板.yaml")))
    #expect(try run("template check 本县").status == 0)
  }

  @Test func `a template beside the draft counts before that of the program`() throws {
    try folder.write("名称: 近的\n基于: 四川\n", to: "far/Templates/近/模板.yaml")
    #expect(try run("list templates").output.contains("近"))
    _ = try run("new 某局 --template 近 --department 某市某局 --code 126 --year 2025")
    let check = try run("check 某局")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func `where there is no template at all, that is said`() throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: "usr/share"))
    let run = try run("template new 本县 --base 四川")
    #expect(run.status == 1)
    #expect(run.errors.contains("都没有 Templates 文件夹"), "\(run.errors)")
  }
}
