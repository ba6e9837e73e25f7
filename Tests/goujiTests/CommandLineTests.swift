import FoundationEssentials
import Testing

struct CommandLineTests {
  @Test(arguments: [
    ["build"], ["build", "x", "--format", "xml"], ["build", "x", "--没有"],
    ["check", "x", "--out", "y"], ["frobnicate"],
  ])
  func `misuse ends with 64 and says so in Chinese`(_ arguments: [String]) throws {
    let run = try GoujiRun(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("错误：") || run.errors.contains("用法："), "\(run.errors)")
  }

  @Test(arguments: [
    (["chek", "x"], "相近的有：gouji check"), (["bild"], "相近的有：gouji build"),
    (["list", "figuers"], "相近的有：gouji list figures"), (["help", "chek"], "相近的有：gouji check"),
    (["xyzzy"], "命令有：new、roll、form"),
  ])
  func `a command that is none is answered with those that are near`(
    _ arguments: [String], _ answer: String
  ) throws {
    let run = try GoujiRun(arguments)
    #expect(run.status == 64)
    #expect(
      run.errors.contains(
        "没有“\(arguments.first == "help" || arguments.first == "list" ? arguments[1] : arguments[0])”这个命令"
      ))
    #expect(run.errors.contains(answer), "\(run.errors)")
  }

  @Test(arguments: [
    ["build"], ["trace"], ["explain", "G999"], ["codes"], ["check", "--formt", "json", "x"],
  ])
  func `misuse of a command is shown with its own usage`(_ arguments: [String]) throws {
    let run = try GoujiRun(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains("用法：gouji \(arguments[0])"), "\(run.errors)")
    // Nothing of the parser's English is left, other than the names of options.
    let said = run.errors.replacing(/--[a-z-]+/, with: "")
    let words = said.matches(of: /[A-Za-z]{4,}/).map { String($0.output) }
    let english = [
      "expected", "argument", "missing", "unknown", "value", "please", "mean", "usage", "error",
    ]
    #expect(words.filter { english.contains($0.lowercased()) } == [], "\(run.errors)")
  }

  @Test(arguments: ["form", "import", "list", "template"])
  func `a family of commands named alone is answered with its members`(_ family: String) throws {
    let run = try GoujiRun([family])
    #expect(run.status == 0)
    #expect(run.output.contains("用法：gouji \(family) <命令>"), "\(run.output)")
    #expect(run.output.contains("gouji help \(family) <命令>"), "\(run.output)")
  }

  @Test func `a choice that is none is answered with the choices`() throws {
    let run = try GoujiRun(["build", "x", "--format", "xml"])
    #expect(
      run.errors.hasPrefix("错误：取值 'xml' 不能用于 '--format <格式>'，只能写：'text'、'json'\n"), "\(run.errors)")
  }

  @Test(arguments: [("支出额", false), ("三公经费", true)])
  func `what is printed of a figure is that of the whole draft`(
    _ name: String, _ isPrinted: Bool
  ) throws {
    let draft = DraftCopy.repository.appending(path: "Drafts/suining-2024-final")
    let run = try GoujiRun(["trace", draft.path(percentEncoded: false), name])
    #expect(run.output.contains("准确值"))
    // 支出额 is printed only for one function after the other.
    #expect(run.output.contains("印出") == isPrinted, "\(run.output)")
  }

  @Test func `an address that is not whole is answered with how one is written`() throws {
    let draft = DraftCopy.repository.appending(path: "Drafts/tongchuan-2024").path(
      percentEncoded: false)
    let run = try GoujiRun(["trace", draft, "表3-1!合计"])
    #expect(run.status == 1)
    #expect(run.errors.contains("表号!行名或科目代码.列名"), "\(run.errors)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a completion script is left as the parser makes it`(_ shell: String) throws {
    let run = try GoujiRun(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.output.contains("gouji"))
    #expect(run.output.contains("explain"))
    #expect(!run.output.contains("用法："))
    #expect(
      !run.output.contains("Show "),
      "\(run.output.split(separator: "\n").filter { $0.contains("Show ") })")
  }

  @Test func `the shell is offered templates and finding codes`() throws {
    let folder = DraftCopy.repository.path(percentEncoded: false)
    let run = try GoujiRun(
      ["---completion", "list", "figures", "--", "positional@0", "3", "0"],
      environment: ["SAP_SHELL": "bash"], in: folder)
    #expect(run.output.split(separator: "\n").contains("四川"), "\(run.output)\(run.errors)")
    let script = try GoujiRun(["--generate-completion-script", "bash"])
    #expect(script.output.contains("G109"))
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
