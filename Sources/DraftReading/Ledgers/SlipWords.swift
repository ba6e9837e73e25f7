import SourceReading

/// What a slip is called, and what is done about it.
extension NumberSlip {
  /// `problem` is a label, `cure` a sentence; `unit` is what the column asks for, such as 万元.
  func words(inUnit unit: String = "") -> (problem: String, cure: String) {
    let digits = "只写数字" + (unit.isEmpty ? "" : "，这里以\(unit)为单位")
    return switch self {
    case .brackets: ("带括号的数", "负数请在数字前写减号；括号里是其中数的，不写在这一列")
    case .letters(let letter, let digits): ("夹着字母 \(letter)", "改为 \(digits)")
    case .percent: ("是百分数", "换算成数再填")
    case .scientific: ("是科学计数，末几位已经丢了", "把这一列的格式改为“数值”，照原件重新填")
    case .date: ("是日期", "多半是 Excel 把它当成了日期：格式改为“数值”或“文本”，照原件重新填")
    case .swappedMarks(let number): ("点和逗号写反了", "千分位用逗号，小数点用点：\(number)")
    case .fullStop: ("小数点写成了句号", "小数点用“.”")
    case .unit(let typed): ("带着“\(typed)”", digits + "；带了别的单位的，先换算")
    case .currency: ("带着货币符号", digits)
    case .nothing: ("是“没有”的意思", "没有的填 0；这一行不该有的，删去")
    case .chineseDigits: ("是汉字数字", "用阿拉伯数字")
    case .calculation: ("是算式", "填算出来的数")
    case .range: ("是一段范围", "填一个数")
    case .approximate: ("不是准数", "填准数")
    case .commas: ("逗号的位置不对", "核对逗号：千分位逗号后应有三位数字，小数点用“.”")
    }
  }
}
