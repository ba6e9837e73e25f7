import GoujiModel
import SourceReading

/// The published figures as data for others: `….开放数据.csv`, one figure to a row, and `….开放数据.json`,
/// which says what its columns are, as a data package of Frictionless Data
/// (specs.frictionlessdata.io: tabular data package).
package enum OpenData {
  /// UTF-8 with a mark at its beginning, without which Excel takes it for another encoding.
  package static func table(_ report: Report) -> [UInt8] {
    let header = OpenDataRow.columns.map(\.rawValue)
    let rows = OpenDataRow.all(report).map { row in OpenDataRow.columns.map { row[$0] } }
    return [0xEF, 0xBB, 0xBF] + Array(([header] + rows).map(CSVText.row).joined().utf8)
  }

  /// `name` is that of the table's file.
  package static func descriptor(
    _ report: Report, table: [UInt8], name: String, year: Int, edition: String
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("profile", "tabular-data-package")
      json.string("name", "gouji-\(report.identity.draftHash.prefix(16))")
      json.string("title", report.identity.title.text.inOneLine)
      json.string("language", "zh-CN")
      json.string("部门", report.identity.department)
      json.number("年度", year)
      json.string("科目版本", edition)
      json.string("程序", "\(Program.name) \(Program.version)")
      json.array("resources") { json in
        json.item { resource(&$0, table, name) }
      }
      json.array("表") { json in
        for table in report.tables {
          json.item {
            $0.string("表号", table.label.isEmpty ? table.id : table.label.text)
            $0.string("表名", (table.caption ?? table.title).text.inOneLine)
            $0.string("印出单位", table.unit.rawValue)
            $0.number("行数", max(table.rows.count - table.headerRows, 0))
          }
        }
      }
    }
    json.end()
    return json.bytes
  }

  private static func resource(_ json: inout JSONWriter, _ table: [UInt8], _ name: String) {
    json.string("profile", "tabular-data-resource")
    json.string("name", "figures")
    json.string("path", name)
    json.string("format", "csv")
    json.string("mediatype", "text/csv")
    json.string("encoding", "utf-8")
    json.number("bytes", table.count)
    json.string("hash", "sha256:\(ContentHash.sha256([table]))")
    json.object("schema") { json in
      json.array("fields") { json in
        for column in OpenDataRow.columns {
          json.item {
            $0.string("name", column.rawValue)
            $0.string("type", column == .value ? "number" : "string")
            $0.string("description", column.description)
          }
        }
      }
      json.array("primaryKey") { $0.value(OpenDataColumn.place.rawValue) }
    }
  }
}

extension OpenDataColumn {
  fileprivate var description: String {
    switch self {
    case .table: "印在表上的表号；没有表号的，模板里的编号；文字里的数写“文字”"
    case .title: "表名；文字里的数，所在的标题"
    case .row: "行首的项目，几列的以“/”隔开；文字里的数，数的名称"
    case .column: "表头，几层的以“/”隔开"
    case .function: "支出功能分类科目代码，3位类、5位款、7位项"
    case .economic: "部门预算支出经济分类科目代码"
    case .government: "政府预算支出经济分类科目代码"
    case .budgetUnit: "预算单位代码"
    case .project: "项目名称"
    case .kind: "金额、比率、个数、数值，或文字、没有值"
    case .value: "准确值，不舍入：金额以元计；比率是小数，取十位"
    case .unit: "“数值”的单位"
    case .printed: "印出的样子；零印成空白的是空"
    case .printedUnit: "“印出”的金额单位"
    case .place: "与勾稽.json 里的位置、编号相同"
    }
  }
}
