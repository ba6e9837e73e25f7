import GoujiModel
import SourceReading

/// Where a draft stands, not yet read: a folder of files, or one workbook to fill in (填报表).
package struct DraftFolder: Sendable {
  /// Where it is.
  package var path: String
  /// As the user typed it, without a slash at the end.
  package var displayPath: String
  /// Names of the files, sorted; none of a workbook.
  package var names: [String]
  package var workbook: DraftWorkbook?
  /// Files as they would be, by their names: not yet written, and read in place of what is there.
  package var edited: [String: [UInt8]] = [:]

  /// Nil, with a finding, where there is no such folder or nothing of a draft in it. `edited` are files as
  /// they would be, which need not be there.
  package static func open(
    _ path: String, displayPath: String, edited: [String: [UInt8]] = [:]
  ) -> Outcome<DraftFolder?> {
    var opened = onDisk(path, displayPath: displayPath, edited)
    opened.value?.edited = edited
    return opened
  }

  private static func onDisk(
    _ path: String, displayPath: String, _ edited: [String: [UInt8]]
  ) -> Outcome<DraftFolder?> {
    let display = WorkingPath.withoutSlash(displayPath)
    if DraftWorkbook.isNamed(display), !WorkingPath.isFolder(path) {
      let workbook = DraftWorkbook.open(
        path, displayPath: display, bytes: edited[WorkingPath.name(of: path)])
      let folder = workbook.value.map {
        DraftFolder(path: path, displayPath: display, names: [], workbook: $0)
      }
      return Outcome(folder, workbook.findings)
    }
    switch SourceReader.names(inFolder: path) {
    case .failure(let failure):
      return Outcome(nil, [.noFolder(display, failure)])
    case .success(let present):
      let names =
        edited.isEmpty
        ? present
        : Set(present).union(edited.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let folder = DraftFolder(
        path: WorkingPath.withoutSlash(path), displayPath: display, names: names)
      let hasParts =
        names.contains(DraftFile.head) || names.contains { folder.ledgerName($0) != nil }
      return hasParts ? Outcome(folder) : Outcome(nil, [.emptyFolder(display)])
    }
  }

  /// What its parts are called before whoever fills it in.
  package var words: DraftWords { workbook == nil ? .files : .sheets }

  package func read(_ name: String) -> Outcome<ReadFile?> {
    let display = "\(displayPath)/\(name)"
    if let bytes = edited[name] {
      return SourceReader.read(bytes, name: name, displayPath: display)
    }
    return SourceReader.read("\(path)/\(name)", name: name, displayPath: display)
  }

  /// Where the draft of a unit is, opened as it is written: a link in the middle may lead elsewhere
  /// than the words suggest.
  package func path(ofUnit typed: String) -> String {
    typed.hasPrefix("/") ? typed : "\(path)/\(typed)"
  }

  /// Where something is missing from the folder: its first line is quoted by no finding.
  package func place(of name: String) -> Place {
    Place(file: SourceFile(path: "\(displayPath)/\(name)", text: ""), line: 1, column: 1)
  }

  /// `支出` for `支出.csv`; nil for other kinds of files.
  package func ledgerName(_ fileName: String) -> String? {
    guard fileName.utf8.count > 4, fileName.suffix(4).lowercased() == ".csv" else { return nil }
    return String(fileName.dropLast(4))
  }

  /// `支出` for `支出.xlsx`, `支出.xls`, WPS's `支出.et`; nil for other kinds of files.
  static func workbookStem(_ fileName: String) -> String? {
    guard DraftWorkbook.isNamed(fileName), let dot = fileName.lastIndex(of: ".") else {
      return nil
    }
    return String(fileName[..<dot])
  }

  /// A file that may be the head under another name: `草案.yml`, `草案.yaml.txt`, `draft.yaml`.
  var likelyHead: String? {
    let candidates = names.filter { name in
      let name = name.lowercased()
      return [".yaml", ".yml", ".yaml.txt", ".yml.txt"].contains { name.hasSuffix($0) }
    }
    return candidates.count == 1 ? candidates[0] : nil
  }
}

extension Finding {
  fileprivate static func noFolder(_ path: String, _ failure: ReadFailure) -> Finding {
    let problem =
      failure.isMissing
      ? "没有草案文件夹 \(path)"
      : failure.isNoFolder
        ? "\(path) 是文件，草案应是一个文件夹" : "无法打开草案文件夹 \(path)：\(failure.reason)"
    return Finding(
      .emptyFolder, at: nil, problem, cure: "核对路径；新建草案：gouji new 文件夹 --template 模板")
  }

  fileprivate static func emptyFolder(_ path: String) -> Finding {
    Finding(
      .emptyFolder, at: nil, "文件夹 \(path) 中没有草案（既无 草案.yaml，也无 支出.csv 等清单）",
      cure: "核对路径；新建草案：gouji new 文件夹 --template 模板")
  }
}
