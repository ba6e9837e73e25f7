import GoujiModel
import SourceReading

extension Finding {
  static var isForm: Finding {
    Finding(.entryNotEdited, at: nil, "这份草案是填报表，不在这里改", cure: "在 Excel、WPS 里改好，存盘")
  }

  static func noFile(_ name: String, among names: [String]) -> Finding {
    Finding(
      .entryNotEdited, at: nil, "草案里没有“\(shortened(name))”，或它不能在这里改",
      cure: "能改的：\(names.joined(separator: "、"))")
  }

  static func noEntry(_ address: EntryAddress, in file: SourceFile) -> Finding {
    let (column, entry) =
      switch address.column {
      case .character(let column): (column, "第 \(column) 个字符处没有内容")
      case .named(let name): (1, "没有“\(shortened(name))”这一格")
      case .only: (1, "没有内容，或不止一处")
      }
    let place = Place(file: file, line: address.line, column: column)
    return Finding(
      .entryNotEdited, at: place, "\(address.file) 第 \(address.line) 行\(entry)，没有改",
      cure: "照提示里的位置写，如 支出.csv:14:4；清单也可以写列名，如 支出.csv:14.预算数")
  }

  static func severalLines(_ entry: DraftEntry) -> Finding {
    Finding(
      .entryNotEdited, at: entry.place, "新的内容有几行，这里只能写一行，没有改",
      cure: entry.kind == .paragraph ? "一段一段地改；要加一段，在 文字.md 里加" : "去掉换行")
  }

  static func isFormula(_ text: String, at entry: DraftEntry) -> Finding {
    Finding(
      .entryNotEdited, at: entry.place, "“\(shortened(text))”会被 Excel 当成公式来算，没有写进“\(entry.title)”",
      cure: "写算好的数")
  }

  /// Paragraphs that would be gone, headings, pieces over several lines in a way of their own.
  static func notReadBack(_ entry: DraftEntry, _ text: String) -> Finding {
    Finding(
      .entryNotEdited, at: entry.place,
      text.isEmpty ? "这里不能空着，没有改" : "“\(shortened(text))”写在这里读不回原样，没有改",
      cure: "在文件里照它的写法改：\(entry.file.name) 第 \(entry.place.line) 行")
  }

  static func changedSince(_ entry: DraftEntry, _ text: String) -> Finding {
    Finding(
      .entryChangedSince, at: entry.place,
      "\(entry.file.name) 在打开以后改过，没有写入：现在这里是“\(shortened(entry.text))”，要写的是“\(shortened(text))”",
      cure: "看清两边，再改一次；要照要写的改，用文件现在的哈希")
  }

  static func goneSince(_ record: EntryRecord, in file: ReadFile, _ text: String) -> Finding {
    let old = record.text.isEmpty ? "空着" : "是“\(shortened(record.text))”"
    let which = record == .unsaid ? "" : "（\(record.title)，原来\(old)）"
    return Finding(
      .entryChangedSince, at: Place(wholeOf: file.file.path),
      "\(file.name) 在打开以后改过，打开的那一处\(which)不在了，或不知道是哪一处了，没有写入；要写的是“\(shortened(text))”",
      cure: "在草案里找到要改的那一处，再改一次")
  }

  static func movedSince(_ place: Place, in file: ReadFile) -> Finding {
    Finding(
      .entryChangedSince, at: place,
      "\(file.name) 在这一页打开以后改过，原来第 \(place.line) 行的这一处改了或不在了，不知道要改的是哪一处",
      cure: "重新打开这一页，在草案里找到要改的那一处")
  }

  static func fileChanged(_ name: String, _ again: String) -> Finding {
    Finding(
      .entryChangedSince, at: nil, "\(name) 在读过以后改过，没有写入", cure: "看看它改成了什么，\(again)")
  }

  static func noNumberLeft(_ folder: String) -> Finding {
    Finding(
      .outputUnwritable, at: nil, "\(folder) 里的号码用完了，没有写入", cure: "把里面号码最大的文件移走")
  }

  static func noVersion(_ name: String?) -> Finding {
    Finding(
      .entryNotEdited, at: nil,
      name.map { "没有“\(shortened($0))”这个以前的版本" } ?? "还没有以前的版本",
      cure: name == nil ? "改过、导入过、收回过以后才有" : "看有哪些：gouji edit 草案 --history")
  }
}
