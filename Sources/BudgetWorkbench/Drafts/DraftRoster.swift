import DraftReading
import GoujiModel
import SourceReading

/// A list of a county's drafts, `名册.csv`: a line for each department, its draft as a path from the
/// folder of the list, and for the board the office that looks after it and when it is due. Further
/// columns are the county's own.
package enum DraftRoster {
  package static let fileName = "名册.csv"
  static let (draft, department) = ("草案", "部门")
  static let (office, due) = ("联系科室", "截止日期")

  /// `2026年名册.csv` as well.
  static func isNamed(_ path: String) -> Bool { path.hasSuffix(fileName) }

  /// Lines that name a draft.
  package static func read(_ path: String) -> Outcome<[ListedPath]> {
    let read = lines(path)
    guard let lines = read.value else { return Outcome([], read.findings) }
    let listed = lines.compactMap(\.listed)
    let nothing = listed.isEmpty ? [Finding.nothingListed(at: Place(wholeOf: path))] : []
    return Outcome(listed, read.findings + nothing)
  }

  /// All lines, each draft once; nil where it is no roster. A finding for a line without a draft.
  static func lines(_ path: String) -> Outcome<[RosterLine]?> {
    let read = SourceReader.read(path, name: fileName, displayPath: path)
    guard let file = read.value?.file else { return Outcome(nil, read.findings) }
    let table = CSVTable.read(file)
    var findings = read.findings + table.findings
    guard let header = table.value.rows.first,
      let draft = header.cells.firstIndex(where: { $0.text == Self.draft })
    else {
      findings.append(.noDraftColumn(at: Place(file: file, line: 1, column: 1)))
      return Outcome(nil, findings)
    }
    let others = [department, office, due].map { name in
      header.cells.firstIndex { $0.text == name }
    }
    let folder = WorkingFile.folder(of: path)
    var lines: [RosterLine] = []
    var seen: Set<String> = []
    for row in table.value.rows.dropFirst() {
      let cells = others.map { column in
        column.flatMap { $0 < row.cells.count && !row.cells[$0].text.isEmpty ? row.cells[$0] : nil }
          .map { Located($0.text, at: $0.place(in: file)) }
      }
      var line = RosterLine(path: nil, department: cells[0], office: cells[1], due: cells[2])
      let name = line.department?.value ?? ""
      guard draft < row.cells.count, !row.cells[draft].text.isEmpty else {
        findings.append(.withoutDraft(name, at: row.place(in: file)))
        lines.append(line)
        continue
      }
      let typed = row.cells[draft].text
      let path = folder == "." ? typed : WorkingPath.joined(folder, typed)
      guard seen.insert(WorkingPath.absolute(path)).inserted else {
        findings.append(.listedTwice(typed, name, at: row.cells[draft].place(in: file)))
        continue
      }
      line.path = path
      lines.append(line)
    }
    return Outcome(lines, findings)
  }
}

extension DraftRoster {
  /// For whoever works on the draft: a department that is not the one of its line, told at its own place.
  package static func differences(
    of own: Located<String>?, from listed: String?
  ) -> [Finding] {
    guard let own, let listed, own.value != listed else { return [] }
    return [
      Finding(
        .rosterDiffers, at: own.place,
        "部门全称是“\(own.value)”，名册上这份草案的部门是“\(listed)”", label: "与名册不同",
        cure: "写错的改过来；名称变了的，请财政部门把名册和草案一起改")
    ]
  }
}

/// A line of a roster.
struct RosterLine: Sendable {
  /// Nil where nothing is handed in.
  var path: String?
  var department: Located<String>?
  /// Who of the finance office looks after it.
  var office: Located<String>?
  var due: Located<String>?

  var listed: ListedPath? { path.map { ListedPath(path: $0, department: department) } }
}

/// A draft of a list.
package struct ListedPath: Sendable {
  package var path: String
  /// As the roster calls it, where it is on one.
  package var department: Located<String>?

  package init(path: String, department: Located<String>? = nil) {
    self.path = path
    self.department = department
  }

  /// A draft of another department than its line says.
  package func differences(from own: String?) -> [Finding] {
    guard let department, let own, department.value != own else { return [] }
    return [
      Finding(
        .rosterDiffers, at: department.place,
        "名册这一行是“\(department.value)”，\(path) 里的部门全称是“\(own)”", label: "与草案不同",
        cure: "核对这一行写的是不是这个部门的草案；名称写得不同的，改成一样")
    ]
  }
}

extension Finding {
  fileprivate static func noDraftColumn(at place: Place) -> Finding {
    Finding(
      .malformedRoster, at: place, "名册里没有“\(DraftRoster.draft)”列，不知道有哪些草案",
      cure: "第一行写列名，如：部门,草案；“草案”列写草案文件夹或填报表，从名册所在的文件夹起")
  }

  fileprivate static func nothingListed(at place: Place) -> Finding {
    Finding(
      .malformedRoster, at: place, "名册里没有一份草案，什么也没有做",
      cure: "一行写一个部门，“\(DraftRoster.draft)”列写它的草案文件夹或填报表")
  }

  fileprivate static func listedTwice(
    _ draft: String, _ department: String, at place: Place
  ) -> Finding {
    let whose = department.isEmpty ? "这一行" : "“\(department)”"
    return Finding(
      .alreadyCounted, at: place, "\(whose)写的草案 \(draft) 前面的行已经有了，只做一次", label: "前面已有",
      cure: "核对这一行是哪个部门的草案，写上它自己的；多出的行删去")
  }

  fileprivate static func withoutDraft(_ department: String, at place: Place) -> Finding {
    Finding(
      .rosterDraftMissing, at: place,
      department.isEmpty ? "这一行没有写草案，略过" : "“\(department)”没有写草案，略过",
      cure: "交来以后把草案写上，再做一次；不用做的，删去这一行")
  }
}
