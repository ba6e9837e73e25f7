import Foundation
import Testing

@testable import BudgetWorkbench

/// Many drafts in one run: a folder, a roster, several at once, part of them, what has changed.
struct BatchTests {
  /// Eight departments; the third has an error, the sixth the name of the second.
  private static func county() throws -> CountyCopy {
    let names = (1...8).map { "局\($0)" }
    let county = try CountyCopy(names, called: ["局6": "局2"])
    let spending = try county.text("局3/支出.csv")
    try county.write(spending.replacing("本级,1118760", with: "本级,五万"), to: "局3/支出.csv")
    return county
  }

  @Test func `one at a time and eight at once say and write the same`() throws {
    let county = try Self.county()
    let one = try county.build("--jobs", "1", to: county.folder + "/一")
    let eight = try county.build("--jobs", "8", to: county.folder + "/八")
    let files = try county.written(county.folder + "/一")
    #expect(files == (try county.written(county.folder + "/八")))
    #expect(files.count == 5 * 3)
    #expect(one.status == 1 && eight.status == 1)
    #expect(one.output == eight.output.replacing("/八/", with: "/一/"))
    #expect(one.errors == eight.errors)
    let told = one.errors.split(separator: "\n").filter { $0.contains("/8 ") }
    #expect(
      told.map { $0.split(separator: "：").last ?? "" } == [
        "已生成", "没有生成", "没有生成", "已生成", "已生成", "没有生成", "已生成", "已生成",
      ])
    // Neither of the two is written over the other.
    #expect(one.errors.contains("错误[G504] \(county.path)/局2 和 \(county.path)/局6 生成的文件同名"))
    #expect(one.errors.contains("错误[G504] \(county.path)/局6 和 \(county.path)/局2 生成的文件同名"))
    #expect(one.output.split(separator: "\n").last == "共 8 份，5 份没有错误")
  }

  /// The first package would be gone as soon as another draft took its name.
  @Test func `what was built stays when another draft takes its name`() throws {
    let county = try CountyCopy(["局1", "局2", "局3"])
    #expect(try county.build().status == 0)
    let before = try county.written()
    let head = try county.text("局1/草案.yaml")
    try county.write(head.replacing("全称: 局1", with: "全称: 局2"), to: "局1/草案.yaml")
    for option in ["--overwrite", "--changed", "--jobs=1"] {
      let run = try county.build(option)
      #expect(run.status == 1)
      #expect(run.errors.components(separatedBy: "错误[G504]").count == 3, "\(run.errors)")
      #expect(try county.written() == before)
    }
    // A draft with an error has a name as well.
    let spending = try county.text("局2/支出.csv")
    try county.write(spending.replacing("本级,1118760", with: "本级,五万"), to: "局2/支出.csv")
    let run = try county.build()
    #expect(run.errors.contains("错误[G504] \(county.path)/局1 和 \(county.path)/局2"), "\(run.errors)")
    #expect(try county.written() == before)
  }

  /// A slash in a name is written in its full width.
  @Test func `names that become the same as names of files are the same`() throws {
    let county = try CountyCopy(["局1", "局2", "局3"], called: ["局1": "甲/局", "局2": "甲／局"])
    let run = try county.build()
    #expect(run.errors.components(separatedBy: "错误[G504]").count == 3, "\(run.errors)")
    #expect(try county.written().keys.allSatisfy { $0.hasPrefix("局3") })
    #expect(try county.written().count == 3)
  }

  @Test func `a package of a run is that of a run by itself`() throws {
    let county = try CountyCopy(["局1", "局2"])
    _ = try county.build("--jobs", "2")
    let alone = county.folder + "/单"
    _ = try county.build(to: alone, of: "\(county.path)/局2")
    let files = try county.written(alone)
    #expect(files.count == 3)
    let all = try county.written()
    for (name, bytes) in files { #expect(all[name] == bytes) }
  }

  @Test func `a roster gives the order, and is held against the drafts`() throws {
    let county = try CountyCopy(["局1", "局2", "局3"])
    try county.write("序号,部门,草案\n1,局3,局3\n2,局一,局1\n3,局9,\n", to: "名册.csv")
    for path in [county.path, county.path + "/名册.csv"] {
      let run = try GoujiRun(["check", path])
      let rows = run.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
        .filter { $0.contains("/全县/") }
      #expect(rows.map { $0.split(separator: "/").last ?? "" } == ["局3", "局1"])
      #expect(run.errors.contains("警告[G510] 名册这一行是“局一”"))
      #expect(run.errors.contains("警告[G512] “局9”没有写草案"))
      #expect(run.errors.contains("警告[G511]") == (path == county.path))
      #expect(run.status == 0)
      // None of these can be accepted by a draft.
      #expect(!run.errors.contains("- G51"))
    }
    try county.write("部门,文件夹\n局3,局3\n", to: "名册.csv")
    #expect(try GoujiRun(["check", county.path]).status == 1)
  }

  /// As on the board: the package would stand under the name of a department that has handed in nothing.
  @Test func `nobody takes the name of another line of the roster`() throws {
    let county = try CountyCopy(["局1", "局2"])
    try county.write("部门,草案\n局3,局1\n局1,\n局2,局2\n", to: "名册.csv")
    let run = try GoujiRun(["build", county.path, "--out", county.out])
    #expect(run.status == 1)
    #expect(run.errors.contains("部门全称是“局1”，名册上那是另一个部门，没有生成"), "\(run.errors)")
    #expect(try county.written().count == 3)
  }

  /// Otherwise the department of the second line would have no package, and nobody would know.
  @Test
  func `a draft that stands on a roster twice is told, one that is given otherwise as well is not`()
    throws
  {
    let county = try CountyCopy(["局1", "局2"])
    try county.write("部门,草案\n局1,局1\n局2,./局1\n", to: "名册.csv")
    let roster = county.path + "/名册.csv"
    let run = try GoujiRun(["check", roster])
    #expect(run.errors.contains("警告[G251] “局2”写的草案 ./局1 前面的行已经有了"), "\(run.errors)")
    #expect(run.errors.contains("名册.csv:3:4"))
    #expect(run.output.contains("共 1 份"))
    #expect(try GoujiRun(["check", roster, "--strict"]).status == 1)
    try county.remove("名册.csv")
    for drafts in [[county.path, county.path + "/局1"], [county.path + "/局1", county.path]] {
      let run = try GoujiRun(["check"] + drafts)
      #expect(!run.errors.contains("G251") && run.output.contains("共 2 份"))
    }
  }

  @Test func `a roster without a draft is an error, a part without one is not`() throws {
    let county = try CountyCopy(["局1"])
    for text in ["部门,草案\n", "部门,草案\n局1,\n局2,\n"] {
      try county.write(text, to: "名册.csv")
      let run = try GoujiRun(["check", county.path])
      #expect(run.status == 1 && run.errors.contains("错误[G509] 名册里没有一份草案"), "\(run.errors)")
    }
    try county.remove("名册.csv")
    #expect(try county.build("--shard", "2/2").status == 0)
  }

  @Test func `under --strict what a roster says otherwise keeps a package from being written`()
    throws
  {
    let county = try CountyCopy(["局1", "局2"])
    try county.write("部门,草案\n局一,局1\n局2,局2\n", to: "名册.csv")
    let run = try county.build("--strict")
    #expect(run.status == 1 && run.errors.contains("错误[G510]"), "\(run.errors)")
    #expect(try county.written().keys.allSatisfy { !$0.hasPrefix("局1") })
  }

  @Test func `what has not changed is still held against the roster`() throws {
    let county = try CountyCopy(["局1", "局2"])
    _ = try county.build()
    try county.write("部门,草案\n局一,局1\n局2,局2\n", to: "名册.csv")
    let run = try county.build("--changed")
    #expect(run.output.components(separatedBy: "没有变").count == 3)
    #expect(run.errors.components(separatedBy: "警告[G510] 名册这一行是“局一”").count == 2)
    #expect(!run.errors.contains("局2”"))
  }

  @Test func `packages beside the drafts are none`() throws {
    let county = try CountyCopy(["局1", "局2"])
    let options = ["--review", "--certificate"]
    #expect(try GoujiRun(["build", county.path, "--out", county.path] + options).status == 0)
    let run = try GoujiRun(["check", county.path])
    #expect(run.status == 0 && run.output.contains("共 2 份，2 份没有错误"), "\(run.output)")
  }

  @Test func `only what has changed is built again`() throws {
    let county = try CountyCopy(["局1", "局2", "局3"])
    #expect(try county.build().status == 0)
    let first = try county.written()
    let again = try county.build("--changed")
    #expect(again.status == 0 && again.output.components(separatedBy: "没有变").count == 4)
    #expect(!again.output.contains(".docx"))
    // A line of one draft.
    let spending = try county.text("局2/支出.csv")
    try county.write(spending.replacing("本级,1118760", with: "本级,1118761"), to: "局2/支出.csv")
    let second = try county.build("--changed")
    #expect(second.output.components(separatedBy: ".docx").count == 2)
    let files = try county.written()
    #expect(files.filter { first[$0.key] != $0.value }.map(\.key).allSatisfy { $0.hasPrefix("局2") })
    // A file that is gone, and one that somebody has gone on with.
    try FileManager.default.removeItem(atPath: "\(county.out)/局12024年部门预算.xlsx")
    let edited = "\(county.out)/局32024年部门预算.docx"
    try (Data(contentsOf: URL(filePath: edited)) + [0]).write(to: URL(filePath: edited))
    let third = try county.build("--changed", "--format", "json")
    #expect(third.status == 1 && third.output.contains("G502"))
    #expect(third.output.components(separatedBy: "\"unchanged\": true").count == 2)
    #expect(try county.written()["局12024年部门预算.xlsx"] == first["局12024年部门预算.xlsx"])
  }

  @Test func `a template that changes changes all`() throws {
    let county = try CountyCopy(["局1", "局2"])
    _ = try county.build()
    let path = "\(county.folder)/Templates/四川/模板.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try (text + "\n# 改过\n").write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try !county.build("--changed").output.contains("没有变"))
  }

  @Test func `shards share the drafts out, those of one name to one of them`() throws {
    let county = try Self.county()
    var told: [String] = []
    for number in 1...3 {
      let run = try county.build("--shard", "\(number)/3")
      told += run.output.split(separator: "\n").filter { $0.contains("/全县/") && $0.hasSuffix(" 0") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }
    }
    // 局6 goes with 局2, and both are refused there.
    #expect(try county.written().count == 5 * 3)
    #expect(Set(told).count == told.count)
    let whole = county.folder + "/整"
    _ = try county.build(to: whole)
    #expect(try county.written() == county.written(whole))
  }

  @Test func `what is asked for must make sense`() throws {
    let county = try CountyCopy(["局1"])
    for arguments in [
      ["--jobs", "0"], ["--shard", "0/3"], ["--shard", "4/3"], ["--shard", "1"],
      ["--changed", "--strict"],
    ] {
      #expect(try GoujiRun(["build", county.path] + arguments).status == 64)
    }
  }

  @Test func `progress tells rate and time`() {
    #expect(
      BatchProgress.words(done: 50, of: 200, in: .seconds(10)) == "已完成 50/200，每秒 5.0 份，大约还要 30 秒")
    #expect(
      BatchProgress.words(done: 2, of: 100, in: .seconds(60)) == "已完成 2/100，每份 30 秒，大约还要 49 分钟")
    #expect(BatchProgress.words(done: 0, of: 3, in: .seconds(1)) == "已完成 0/3")
  }
}
