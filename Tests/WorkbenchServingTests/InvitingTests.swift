import BudgetWorkbench
import Foundation
import GoujiModel
import TestSupport
import Testing

/// `gouji serve --invite` and `--revoke`, as they are typed; and what may be served to whom.
struct InvitingTests {
  private static func run(_ arguments: [String]) throws -> (
    status: Int32, out: String, errors: String
  ) {
    let (process, out, notes) = (Process(), Pipe(), Pipe())
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent()
      .appending(path: "gouji")
    process.arguments = ["serve"] + arguments
    process.standardOutput = out
    process.standardError = notes
    try process.run()
    let text = out.fileHandleForReading.readDataToEndOfFile()
    let errors = notes.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: text, as: UTF8.self),
      String(decoding: errors, as: UTF8.self)
    )
  }

  @Test func `each token is printed once, with a link where the name is known`() throws {
    let county = try ServedCounty()
    let first = try Self.run([county.path, "--invite", "--host", "budget.example.cn"])
    #expect(first.status == 0, "\(first.errors)")
    let lines = first.out.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(lines.map(\.first) == ["财政部门", "甲局", "乙局", "丙局"])
    for line in lines {
      #expect(line.count == 3 && line[2] == "https://budget.example.cn/#\(line[1])")
      #expect(Invitations.read(in: county.path).value?.opened(by: line[1])?.name == line[0])
    }
    let second = try Self.run([county.path, "--invite"])
    #expect(second.status == 0 && second.out.isEmpty && second.errors.contains("都有令牌了"))
    #expect(try Self.run([county.path, "--revoke", "乙局"]).out == "作废：乙局\n")
    #expect(try Self.run([county.path, "--revoke", "乙局"]).status == 1)
    let third = try Self.run([county.path + "/名册.csv", "--invite"])
    #expect(third.out.hasPrefix("乙局\t"), "\(third.out)")
    // One draft by itself.
    let alone = try Self.run([county.path + "/甲局", "--invite"])
    #expect(alone.out.split(separator: "\n").count == 2, "\(alone.out)")
    #expect(
      Invitations.read(in: county.path + "/甲局").value?.all.map(\.opens)
        == [.office, .department(draft: ".")])
  }

  @Test func `several are taken back, though some of them are not there`() throws {
    let county = try ServedCounty(invited: true)
    let run = try Self.run(
      [county.path] + ["没有的局", "甲局", "也没有", "丙局"].flatMap { ["--revoke", $0] })
    #expect(run.status == 1)
    #expect(run.out == "作废：甲局\n作废：丙局\n")
    for name in ["没有的局", "也没有"] { #expect(run.errors.contains("“\(name)”没有令牌")) }
    #expect(Invitations.read(in: county.path).value?.all.map(\.name) == ["财政部门", "乙局"])
  }

  @Test func `where one cannot listen the program says why`() throws {
    let county = try ServedCounty(invited: true)
    for (address, words) in [
      ("203.0.113.1", "错误：这台电脑没有地址 203.0.113.1，核对 --listen\n"),
      ("nowhere.invalid", "错误：不知道地址 nowhere.invalid 是哪里，核对 --listen\n"),
    ] {
      let run = try Self.run([county.path, "--no-browser", "--listen", address])
      #expect(run.status == 1 && run.errors == words, "\(run.errors)")
    }
  }

  @Test(arguments: [["--listen", "0.0.0.0"], ["--proxy"], ["--host", "budget.example.cn"]])
  func `others are not let in without tokens`(_ arguments: [String]) throws {
    let county = try ServedCounty()
    let run = try Self.run([county.path, "--no-browser", "--port", "0"] + arguments)
    #expect(run.status == 64 && run.errors.contains("先发令牌"), "\(run.errors)")
  }
}
