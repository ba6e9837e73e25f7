import GoujiModel
import SourceReading
import TemplateReading

/// A folder with a template that changes nothing yet.
package struct NewTemplate {
  let name: String
  let base: String
  /// Where templates are looked for, nearest first.
  let shelves: [String]

  package init(name: String, base: String, shelves: [String]) {
    self.name = name
    self.base = base
    self.shelves = shelves
  }

  /// The nearest that is not the program's own; where there is none, one in the current folder.
  private var shelf: String? {
    let own = shelves.first { $0 != WorkingPath.installedTemplates }
    return own ?? (shelves.isEmpty ? nil : WorkingPath.absolute(".") + "/Templates")
  }

  /// The file written; nothing is where there is a finding.
  package func write() -> Outcome<[String]> {
    let reader = TemplateReader(shelves: shelves)
    guard let shelf, shelves.contains(where: WorkingPath.isFolder) else {
      return Outcome([], [noShelf])
    }
    if let fault = nameFault ?? overwriting { return Outcome([], [fault]) }
    let read = reader.read(base, asked: nil)
    let findings = read.findings.filter { $0.severity != .note }
    guard !findings.hasErrors, let tree = reader.merged(base, asked: nil).value else {
      return Outcome([], findings)
    }
    let text = TemplateExamples(name: name, base: base, root: tree.root).text
    let writer = PackageWriter(
      folder: WorkingPath.shown("\(shelf)/\(name)"), cure: "换一个放模板的文件夹：--templates 文件夹")
    let written = writer.write([("模板.yaml", Array(text.utf8))])
    return Outcome(written.value, findings + written.findings)
  }

  private var noShelf: Finding {
    guard let shelf = shelves.first else {
      return Finding(
        .unknownTemplate, at: nil, "从当前文件夹往上都没有 Templates 文件夹",
        cure: "到有 Templates 的文件夹里运行，或用 --templates 指明")
    }
    return Finding(
      .unknownTemplate, at: nil, "没有放模板的文件夹 \(WorkingPath.shown(shelf))",
      cure: "核对 --templates 后面的路径")
  }

  private var nameFault: Finding? {
    nameProblem.map {
      Finding(
        .malformedTemplate, at: nil, $0, cure: "用地名或部门名，例如 gouji template new 达川 --base \(base)")
    }
  }

  /// A name becomes a folder, on any system, and a word behind 模板: in a draft.
  private var nameProblem: String? {
    if name.isEmpty { return "模板要有名称" }
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "模板名称里不能有控制字符"
    }
    if let forbidden = name.first(where: { "/\\:*?\"<>|".contains($0) }) {
      return "模板名称里不能有“\(forbidden)”"
    }
    if name.first?.isWhitespace == true || name.last?.isWhitespace == true {
      return "模板名称两头不能有空格：“\(name)”"
    }
    if name.first == "." || name.last == "." || name.hasPrefix("~$") {
      return "模板名称不能这样开头或结尾：\(name)"
    }
    return name.utf8.count > 200 ? "模板名称太长" : nil
  }

  /// On any shelf: a template hides those of its name behind it.
  private var overwriting: Finding? {
    guard let shelf = shelves.first(where: { WorkingFile.exists("\($0)/\(name)") }) else {
      return nil
    }
    return Finding(
      .outputUnwritable, at: nil, "已经有 \(WorkingPath.shown("\(shelf)/\(name)"))，没有改动它",
      cure: "换一个名称，或直接改里面的文件")
  }
}
