import Testing

struct CommandLineTests {
  @Test(arguments: [
    ["build"], ["build", "x", "y"], ["build", "x", "--format", "xml"], ["build", "x", "--没有"],
    ["check", "x", "--out", "y"], ["frobnicate"],
  ])
  func `misuse ends with 64 and says so in Chinese`(_ arguments: [String]) throws {
    let run = try GoujiRun(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("错误：") || run.errors.contains("用法："), "\(run.errors)")
  }

  @Test func `help and version end with 0`() throws {
    for arguments in [["--help"], ["build", "--help"], ["--version"]] {
      let run = try GoujiRun(arguments)
      #expect(run.status == 0)
      #expect(!run.output.isEmpty)
    }
  }

  @Test func `check finds the same as build and writes nothing`() throws {
    let draft = try DraftCopy([.remove("文字.md")])
    let checked = try GoujiRun(["check", draft.path, "--format", "json"])
    let built = try GoujiRun.build(draft)
    #expect(checked.status == 1)
    #expect(try checked.findings() == built.findings())
    #expect(draft.written() == nil)
  }
}
