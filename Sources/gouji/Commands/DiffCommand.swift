import ArgumentParser
import BudgetWorkbench
import GoujiModel
import ReportComparing
import SourceReading
import WordWriting
import WorkbookWriting

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较两份草案或两个生成的包：录入改了什么，印出的数、行、句子跟着变了什么。",
    discussion: """
      改了一行，一屏说完；-v 逐格逐句列出。草案可以是文件夹、填报表；生成的 .docx、.xlsx、.勾稽.json
      由 .勾稽.json 比数，旁边有生成时的 .docx 就也比文字，没有录入。上年的草案和今年的也可以比，改了代码的科目按科目变更对应。
      相同退出 0，不同退出 1，比较不了退出 2。
      例：gouji diff 送审稿 修改稿
          gouji diff 送审稿 修改稿 --redline 修订.docx --author 张三 --date 2025-02-10
          gouji diff Drafts/某局-2023 Drafts/某局-2024 --xlsx 变动.xlsx
      """)

  @Argument(help: ArgumentHelp("原来的草案或包。", valueName: "原来的"), completion: .draft)
  var old: String

  @Argument(help: ArgumentHelp("现在的草案或包。", valueName: "现在的"), completion: .draft)
  var new: String

  @Flag(name: [.short, .long], help: "逐格、逐行、逐句全列出来。")
  var verbose = false

  @Option(help: ArgumentHelp("变动写成工作簿：录入、数字、文字各一张表。", valueName: "文件.xlsx"))
  var xlsx: String?

  @Option(
    help: ArgumentHelp(
      "现在的公开文本，带修订标记：全部接受就是现在的，全部拒绝就是原来的。两边都要是草案。", valueName: "文件.docx"))
  var redline: String?

  @Flag(help: "--xlsx、--redline 的文件已经有了也照写；里面改过的内容会丢失。")
  var overwrite = false

  @Option(help: ArgumentHelp("修订标记的作者。", valueName: "姓名"))
  var author = "勾稽"

  @Option(help: ArgumentHelp("修订标记的日期，如 2025-02-10；不写就不带日期。", valueName: "日期"))
  var date: String?

  @Option(
    help: ArgumentHelp("模板文件夹；不写就从各草案所在处往上找 Templates。", valueName: "文件夹"),
    completion: .directory)
  var templates: String?

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func validate() throws {
    if let xlsx, !xlsx.lowercased().hasSuffix(".xlsx") {
      throw ValidationError("--xlsx 应是一个 .xlsx 文件：\(xlsx)")
    }
    if let redline, !redline.lowercased().hasSuffix(".docx") {
      throw ValidationError("--redline 应是一个 .docx 文件：\(redline)")
    }
    if let date, EditionDate(date) == nil {
      throw ValidationError("--date 应是一天，如 2025-02-10：\(date)")
    }
    if redline == nil, date != nil { throw ValidationError("--date 要和 --redline 一起写") }
  }

  func run() throws {
    let sides = [old, new].concurrentMap { ComparedSide.read($0, templates: templates) }
    var findings = sides.flatMap(\.findings)
    guard let before = sides[0].value, let after = sides[1].value else { fail(findings) }
    let comparison = Comparison(before, after)
    var files: [(path: String, bytes: [UInt8])] = []
    if let redline {
      guard let matching = comparison.matching, before.finished != nil, after.finished != nil else {
        fail(findings + [.redlineNeedsDrafts(before.finished == nil ? old : new)])
      }
      let bytes = try WordReport.write(
        Redline(matching), author: author, date: date.map { "\($0)T00:00:00Z" })
      files.append((redline, bytes))
    }
    if let xlsx {
      let report = (after.drafted ?? before.drafted)?.report
      let tables = DifferenceTables(
        comparison, title: "\(old) → \(new)",
        department: report?.identity.department ?? "",
        look: report?.look ?? PlainTable.look)
      files.append((xlsx, try WorkbookReport.write(tables.report)))
    }
    var written: [String] = []
    findings += files.compactMap { overwritten($0.path, by: $0.bytes) }
    for file in files where !findings.hasErrors {
      let result = PackageWriter.write(file.bytes, to: file.path)
      findings += result.findings
      if !result.findings.hasErrors { written.append(file.path) }
    }
    let fields = DifferenceJSON.fields(comparison)
    FindingPrinter(format: format).show(
      findings, extra: fields + [("files", JSONText.strings(written))])
    if format == .text {
      Terminal.out(DifferenceText(comparison: comparison, isVerbose: verbose).text)
      for path in written { Terminal.out(path) }
      if let redline, written.contains(redline), date == nil {
        Terminal.note("修订标记没有日期：加 --date（如 2025-02-10），在 Word 里每处修订就写着这一天")
      }
    }
    withExtendedLifetime(sides) {
      Terminal.leave(findings.hasErrors ? 2 : comparison.isSame ? 0 : 1)
    }
  }

  /// What lies there is one of the two that are compared, or somebody may have gone on with it.
  private func overwritten(_ path: String, by bytes: [UInt8]) -> Finding? {
    guard WorkingFile.exists(path), !WorkingPath.isFolder(path) else { return nil }
    if [old, new].contains(where: { WorkingPath.absolute($0) == WorkingPath.absolute(path) }) {
      return .overwritesInput(path)
    }
    let isSame =
      (try? SourceReader.contents(of: path).get()).map { $0.elementsEqual(bytes) } ?? false
    return overwrite || isSame ? nil : .overwritesFile(path)
  }

  private func fail(_ findings: [Finding]) -> Never {
    FindingPrinter(format: format).show(findings)
    if format == .text { Terminal.note("\(FindingRenderer.summary(findings))，没有比较") }
    Terminal.leave(2)
  }
}

extension Finding {
  fileprivate static func overwritesInput(_ path: String) -> Finding {
    Finding(
      .outputUnwritable, at: nil, "\(path) 是要比较的文件，没有覆盖", cure: "换一个文件名")
  }

  fileprivate static func overwritesFile(_ path: String) -> Finding {
    Finding(
      .outputUnwritable, at: nil, "\(path) 已经有了，没有覆盖：里面可能有改过的内容",
      cure: "换一个文件名；确实不要了，加 --overwrite")
  }

  fileprivate static func redlineNeedsDrafts(_ path: String) -> Finding {
    Finding(
      .notComparable, at: nil, "由 \(path) 做不出修订稿：它不是草案，或者有错误",
      cure: "--redline 要比较两份没有错误的草案：先用 gouji check 检查；生成的包换成它的草案")
  }
}
