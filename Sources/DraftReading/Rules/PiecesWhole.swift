import GoujiModel
import SourceReading

/// What it checks: what comes in whole pieces (条, 件, 人, 次, 台) has no decimals, neither as target nor as
/// result.
///
/// Why: a point that slipped in makes a tenth of it, and the target is missed in print.
///
/// Example: 发布信息数 ≥ 600 条, 实际完成值 74.2.
///
/// Source: 财预〔2021〕101号. Averages (人均, 每千人) and multiples (1.5万人) have decimals.
enum PiecesWhole {
  /// In the names of what is divided.
  private static let divided = [
    "均", "每", "率", "比例", "占比", "比重", "之比", "密度", "频次", "万人", "千人", "百人", "百户", "万元", "亿元", "单位GDP",
    "指数", "倍",
  ]

  static func findings(_ draft: WholeDraft) -> [Finding] {
    IndicatorColumns.all(in: draft).flatMap { columns in
      columns.ledger.records.flatMap { record -> [Finding] in
        let name = columns.text(columns.name, record)
        if divided.contains(where: name.containsBytes) { return [] }
        return [columns.value, columns.result].compactMap { column in
          guard let column else { return nil }
          let value = columns.number(column, record)
          guard String.countingUnits.contains(value.unit), value.multiplier == 1,
            let number = value.number, number.scaled % Quantity.one != 0
          else { return nil }
          return .broken(
            name, columns.ledger.shape.columns[column].name, number, value.unit,
            at: record.place(of: column))
        }
      }
    }
  }
}

extension Finding {
  fileprivate static func broken(
    _ name: String, _ column: String, _ number: Quantity, _ unit: String, at place: Place
  ) -> Finding {
    Finding(
      .indicatorImpossible, at: place,
      "指标“\(shortened(name))”的“\(column)”是 \(number.text) \(unit)，以\(unit)计的不会有小数", label: "有小数",
      basis: "财预〔2021〕101号", cure: "核对小数点；是平均数的，在指标名称里写明，或改正度量单位")
  }
}
